package dev.mediapipeline.bench.resize;

import dev.mediapipeline.bench.Results.Rendition;
import dev.mediapipeline.bench.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Compares renditions with the ideal: the whole photograph decoded, then resized by Lanczos 3. The square is left out,
 * since a crop by attention has no ideal.
 */
record Quality(Setting setting, List<Contender> contenders, Path folder) {
    private static final List<String> WIDTHS = List.of("1600", "800", "320");
    private static final List<String> FORMATS = List.of("jpg", "webp");
    /** Sharp's qualities below and above 80 give its curve over the size of the file. */
    private static final Map<String, List<Integer>> QUALITIES =
            Map.of(Contender.JVM, List.of(80), Contender.SHARP, List.of(74, 80, 86));

    /** Compares ours on the JVM and sharp's. The native renderer makes the same bytes. */
    List<Rendition> measure(String input) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (var width : WIDTHS) {
            decode(setting.photograph(input), "ideal-" + width, width);
        }
        var renditions = new ArrayList<Rendition>();
        for (var contender : contenders) {
            for (var quality : QUALITIES.getOrDefault(contender.name(), List.of())) {
                render(contender, setting.photograph(input), quality);
                for (var width : WIDTHS) {
                    for (var format : FORMATS) {
                        renditions.add(compare(contender.name(), input, quality, width, format));
                    }
                }
            }
        }
        return renditions;
    }

    private void render(Contender contender, Path photograph, int quality) throws IOException {
        try (var server = contender.start()) {
            if (contender.name().equals(Contender.SHARP)) {
                server.request("quality", Path.of("" + quality));
            }
            server.request("out", folder);
            server.run("seven", photograph);
        }
    }

    private Rendition compare(String variant, String input, int quality, String width, String format)
            throws IOException, InterruptedException {
        var file = folder.resolve("w%s.%s".formatted(width, format));
        decode(file, "rendition", "");
        var psnr = Psnr.of(
                ImageIO.read(grey("ideal-" + width).toFile()),
                ImageIO.read(grey("rendition").toFile()));
        return new Rendition(input, file.getFileName().toString(), variant, quality, psnr, Files.size(file));
    }

    private void decode(Path image, String name, String width) throws IOException, InterruptedException {
        setting.run("node", "grey.mjs", image.toString(), grey(name).toString(), width);
    }

    private Path grey(String name) {
        return folder.resolve(name + ".png");
    }
}
