package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.Source;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of an upload, stored beside its renditions. Contract: {@code contracts/manifest.schema.json}.
 *
 * @param schemaVersion 1
 * @param endedAt when the media item became {@code READY} or {@code FAILED}
 * @param source absent if the upload was refused
 * @param failure present if the status is {@code FAILED}
 */
public record Manifest(
        int schemaVersion,
        MediaId mediaId,
        MediaStatus status,
        Instant createdAt,
        Instant endedAt,
        @Nullable String fileName,
        @Nullable Source source,
        @Nullable Failure failure,
        List<Entry> renditions) {
    static final int SCHEMA_VERSION = 1;

    /**
     * One rendition.
     *
     * @param key its key in the renditions bucket
     */
    public record Entry(String group, String name, ImageFormat format, int width, int height, long bytes, String key) {
        private static Entry of(String group, Rendition rendition) {
            return new Entry(
                    group,
                    rendition.name(),
                    rendition.format(),
                    rendition.width(),
                    rendition.height(),
                    rendition.bytes(),
                    rendition.key());
        }
    }

    /** The key of a media item's manifest in the renditions bucket. */
    public static String key(MediaId id) {
        return id + "/manifest.json";
    }

    /** The time at which a media item ended; items of the first version only have the time of their last update. */
    static Instant endedAt(Media media) {
        return Objects.requireNonNullElse(media.progress().endedAt(), media.updatedAt());
    }

    /** The manifest of a media item that has ended. */
    static Manifest of(Media media) {
        return new Manifest(
                SCHEMA_VERSION,
                media.id(),
                media.status(),
                media.createdAt(),
                endedAt(media),
                media.declaration().fileName(),
                media.source(),
                media.failure(),
                media.renditions().entrySet().stream()
                        .flatMap(group -> group.getValue().stream().map(made -> Entry.of(group.getKey(), made)))
                        .toList());
    }
}
