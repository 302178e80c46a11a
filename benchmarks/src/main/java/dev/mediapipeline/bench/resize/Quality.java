package dev.mediapipeline.bench.resize;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.process.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * How near renditions are to the ideal, which is the whole photograph decoded and then resized by Lanczos 3. The square
 * is left out: a crop by attention has no ideal.
 */
final class Quality {
    private static final List<String> WIDTHS = List.of("1600", "800", "320");
    private static final List<String> FORMATS = List.of("jpg", "webp");
    /** Of sharp's, below and above the one that is measured: its quality at other sizes of file. */
    private static final List<Integer> STEPS = List.of(74, 80, 86);

    private final Setting setting;
    private final Path folder;

    Quality(Setting setting) {
        this.setting = setting;
        folder = setting.work().resolve("quality");
    }

    /** Adds a row for each rendition of each contender. */
    void measure(List<Contender> contenders, Path photograph, ArrayNode rows) throws IOException, InterruptedException {
        for (var width : WIDTHS) {
            raw(photograph, reference(width), width);
        }
        for (var contender : contenders) {
            if (contender.name().equals(Contenders.FLOOR)) {
                continue;
            }
            var qualities = contender.name().equals(Contenders.SHARP) ? STEPS : List.of(80);
            for (var quality : qualities) {
                make(contender, photograph, quality);
                compare(contender.name(), photograph, quality, rows);
            }
        }
    }

    private void make(Contender contender, Path photograph, int quality) throws IOException {
        Files.createDirectories(folder);
        try (var server = contender.start()) {
            if (contender.name().equals(Contenders.SHARP)) {
                server.run("quality", Path.of(Integer.toString(quality)));
            }
            server.run("out", folder);
            server.run(contender.prefix() + "seven", photograph);
        }
    }

    private void compare(String name, Path photograph, int quality, ArrayNode rows)
            throws IOException, InterruptedException {
        for (var width : WIDTHS) {
            var ideal = Luma.read(reference(width));
            for (var format : FORMATS) {
                var file = folder.resolve("w%s.%s".formatted(width, format));
                var pixels = folder.resolve("rendition.luma");
                raw(file, pixels);
                var rendition = Luma.read(pixels);
                rows.addObject()
                        .put("input", photograph.getFileName().toString())
                        .put("rendition", file.getFileName().toString())
                        .put("variant", name)
                        .put("quality", quality)
                        .put("psnr", ideal.psnr(rendition))
                        .put("ssim", ideal.ssim(rendition))
                        .put("bytes", Files.size(file));
            }
        }
    }

    private Path reference(String width) {
        return folder.resolve("reference-%s.luma".formatted(width));
    }

    private void raw(Path image, Path target, String... width) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var command = new ArrayList<>(List.of("node", "raw.mjs", image.toString(), target.toString()));
        command.addAll(List.of(width));
        Tools.run(setting.peers(), command);
    }
}
