package dev.mediapipeline.event;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A media item has ended. Delivered at least once: receivers drop duplicates by {@link #id}. Contract: {@code
 * contracts/media-ended.schema.json}.
 *
 * @param schemaVersion 1
 * @param status {@code READY} or {@code FAILED}
 * @param fileName the client's own name for it, if it gave one
 * @param failure present if the status is {@code FAILED}
 * @param manifestKey the key of the manifest in the renditions bucket
 */
public record MediaEnded(
        int schemaVersion,
        MediaId mediaId,
        Owner owner,
        MediaStatus status,
        Instant createdAt,
        Instant endedAt,
        @Nullable String fileName,
        @Nullable Failure failure,
        String manifestKey,
        String correlationId) {
    /** The schema version that this code writes. */
    public static final int SCHEMA_VERSION = 1;

    /** The same for every announcement of the same end: {@code <media id>-<milliseconds since 1970>}. */
    public String id() {
        return mediaId + "-" + endedAt.toEpochMilli();
    }
}
