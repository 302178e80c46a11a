package dev.mediapipeline.ingest;

import dev.mediapipeline.media.ImageFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rendition group as configured, before the size of a source is known.
 *
 * @param name letters, digits and underscores, because it becomes part of the store's paths
 * @param renditions the renditions, each made in every format
 * @param qualities the formats to encode, each with its quality from 1 to 100
 */
public record GroupTemplate(String name, List<RenditionTemplate> renditions, Map<ImageFormat, Integer> qualities) {
    private static final Set<ImageFormat> WRITABLE = EnumSet.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.AVIF);

    /** @throws IllegalArgumentException if the name is invalid, nothing is to be made, or a format can only be read */
    public GroupTemplate {
        renditions = List.copyOf(renditions);
        if (!name.matches("\\w+")) {
            throw new IllegalArgumentException(
                    "the group name '%s' must consist of letters, digits and underscores".formatted(name));
        }
        if (renditions.isEmpty() || qualities.isEmpty() || !WRITABLE.containsAll(qualities.keySet())) {
            throw new IllegalArgumentException(
                    "group '%s' must name its renditions, and formats among %s".formatted(name, WRITABLE));
        }
    }
}
