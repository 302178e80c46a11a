package dev.mediapipeline.bench.render;

import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionSpec;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is made in one call of the renderer, by the name of the operation. */
final class RenderJobs {
    private static final int QUALITY = 80;
    private static final List<RenditionSpec> PREVIEW = both("square", 200, 200, "w320", 320);
    private static final List<RenditionSpec> WEB = both("w800", 800, null, "w1600", 1600);

    private RenderJobs() {}

    /**
     * The calls of an operation, each a list of renditions made with one decode.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    static List<List<RenditionSpec>> of(String operation) {
        return switch (operation) {
            case "seven" -> List.of(seven());
            case "preview" -> List.of(PREVIEW);
            case "web" -> List.of(WEB);
            case "each" ->
                Stream.concat(PREVIEW.stream(), WEB.stream()).map(List::of).toList();
            default -> throw new IllegalArgumentException("no operation " + operation);
        };
    }

    private static List<RenditionSpec> seven() {
        return Stream.concat(
                        Stream.of(1600, 800, 320).flatMap(width -> both("w" + width, width, null).stream()),
                        Stream.of(new RenditionSpec("square", ImageFormat.JPEG, 200, 200, QUALITY)))
                .toList();
    }

    private static List<RenditionSpec> both(
            String name, int width, @Nullable Integer height, String otherName, int otherWidth) {
        return Stream.concat(both(name, width, height).stream(), both(otherName, otherWidth, null).stream())
                .toList();
    }

    private static List<RenditionSpec> both(String name, int width, @Nullable Integer height) {
        return List.of(
                new RenditionSpec(name, ImageFormat.JPEG, width, height, QUALITY),
                new RenditionSpec(name, ImageFormat.WEBP, width, height, QUALITY));
    }
}
