package dev.mediapipeline.api.lambda;

import dev.mediapipeline.api.RenditionUrls;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.Source;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A media item as the API shows it: schema {@code Media} of {@code openapi.yaml}. */
record MediaView(
        MediaId mediaId,
        MediaStatus status,
        @Nullable String fileName,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Failure reason,
        @Nullable SourceView source,
        List<RenditionView> renditions) {

    record SourceView(ImageFormat format, int width, int height, int pages, long bytes) {
        static @Nullable SourceView of(@Nullable Source source) {
            return source == null
                    ? null
                    : new SourceView(source.format(), source.width(), source.height(), source.pages(), source.bytes());
        }
    }

    record RenditionView(String group, String name, ImageFormat format, int width, int height, long bytes, URI url) {
        static RenditionView of(String group, Rendition rendition, RenditionUrls urls) {
            return new RenditionView(
                    group,
                    rendition.name(),
                    rendition.format(),
                    rendition.width(),
                    rendition.height(),
                    rendition.bytes(),
                    urls.of(rendition));
        }
    }

    static MediaView of(Media media, RenditionUrls urls) {
        return new MediaView(
                media.id(),
                media.status(),
                media.declaration().fileName(),
                media.createdAt(),
                media.updatedAt(),
                media.failure(),
                SourceView.of(media.source()),
                media.renditions().entrySet().stream()
                        .flatMap(group ->
                                group.getValue().stream().map(made -> RenditionView.of(group.getKey(), made, urls)))
                        .toList());
    }
}
