package dev.mediapipeline.localcloud.run;

import dev.mediapipeline.localcloud.run.MediaResult.RenditionResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Fetches the renditions of one file into its folder. */
final class FetchRenditions {
    private final PipelineApi api;
    private final Path folder;

    FetchRenditions(PipelineApi api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    /**
     * Leaves the listed renditions in the folder, and none of those that runs stored before.
     *
     * @param stored names of the files that runs stored in the folder
     * @param sameContent whether those were made of the same content, so that those that are whole can stay
     */
    List<RenditionResult> fetch(JsonNode listed, List<String> stored, boolean sameContent)
            throws IOException, InterruptedException {
        var fetched = new ArrayList<RenditionResult>();
        for (var rendition : listed) {
            var result = result(rendition);
            var target = Path.of(result.url());
            if (!sameContent || !Files.exists(target) || Files.size(target) != result.bytes()) {
                api.fetch(URI.create(rendition.path("url").asString()), target);
            }
            fetched.add(result);
        }
        var names = names(fetched);
        for (var name : stored) {
            if (!names.contains(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        return fetched;
    }

    /** Names of the files in the folder. */
    static List<String> names(List<RenditionResult> renditions) {
        return renditions.stream()
                .map(rendition -> Path.of(rendition.url()).getFileName().toString())
                .toList();
    }

    private RenditionResult result(JsonNode rendition) {
        var group = rendition.path("group").asString();
        var name = rendition.path("name").asString();
        var format = rendition.path("format").asString();
        var extension = format.equals("JPEG") ? "jpg" : format.toLowerCase(Locale.ROOT);
        return new RenditionResult(
                group,
                name,
                format,
                rendition.path("width").asInt(),
                rendition.path("height").asInt(),
                rendition.path("bytes").asLong(),
                folder.resolve("%s-%s.%s".formatted(group, name, extension)).toUri());
    }
}
