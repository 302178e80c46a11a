package dev.mediapipeline.commands.run;

import dev.mediapipeline.client.Media.Rendition;
import dev.mediapipeline.client.MediaClient;
import dev.mediapipeline.commands.run.MediaResult.RenditionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fetches the renditions of one file into its folder. */
final class FetchRenditions {
    private final MediaClient client;
    private final Path folder;

    FetchRenditions(MediaClient client, Path folder) {
        this.client = client;
        this.folder = folder;
    }

    /**
     * Makes the folder hold the listed renditions, and none that earlier runs stored.
     *
     * @param stored names of the files that earlier runs stored in the folder
     * @param sameContent whether those were made from the same content, so that complete ones can stay
     */
    List<RenditionResult> fetch(List<Rendition> listed, List<String> stored, boolean sameContent)
            throws IOException, InterruptedException {
        var fetched = new ArrayList<RenditionResult>();
        for (var rendition : listed) {
            var target = folder.resolve(rendition.fileName());
            if (!sameContent || !Files.exists(target) || Files.size(target) != rendition.bytes()) {
                client.download(rendition.url(), target);
            }
            fetched.add(result(rendition, target));
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

    private static RenditionResult result(Rendition rendition, Path target) {
        return new RenditionResult(
                rendition.group(),
                rendition.name(),
                rendition.format(),
                rendition.width(),
                rendition.height(),
                rendition.bytes(),
                target.toUri());
    }
}
