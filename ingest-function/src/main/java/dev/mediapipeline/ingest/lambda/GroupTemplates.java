package dev.mediapipeline.ingest.lambda;

import dev.mediapipeline.ingest.GroupTemplate;
import dev.mediapipeline.ingest.RenditionTemplate;
import dev.mediapipeline.media.ImageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** Reads the enabled rendition groups from the configuration. */
final class GroupTemplates {
    private GroupTemplates() {}

    /** @throws IllegalArgumentException if a group, a size or a format is invalid */
    static List<GroupTemplate> enabled(IngestConfig config) {
        return config.renditionGroups().stream()
                .map(name -> group(name, config))
                .toList();
    }

    private static GroupTemplate group(String name, IngestConfig config) {
        IngestConfig.Group group = config.groups().get(name);
        if (group == null) {
            throw new IllegalArgumentException("rendition group '%s' is unknown; the known ones are %s"
                    .formatted(name, config.groups().keySet()));
        }
        var renditions = group.sizes().entrySet().stream()
                .map(size -> RenditionTemplate.parse(size.getKey(), size.getValue()))
                .toList();
        var qualities = new EnumMap<ImageFormat, Integer>(ImageFormat.class);
        group.qualities()
                .forEach((format, quality) ->
                        qualities.put(ImageFormat.valueOf(format.toUpperCase(Locale.ROOT)), quality));
        return new GroupTemplate(name, renditions, qualities);
    }
}
