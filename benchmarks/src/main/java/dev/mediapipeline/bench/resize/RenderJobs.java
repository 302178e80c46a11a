package dev.mediapipeline.bench.resize;

import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionSpec;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of the renderer. */
final class RenderJobs {
    private static final int QUALITY = 80;
    private static final List<RenditionSpec> SQUARE = both("square", 200, 200);
    private static final List<RenditionSpec> PREVIEW = join(SQUARE, width(320));
    private static final List<RenditionSpec> WEB = join(width(800), width(1600));

    private RenderJobs() {}

    /**
     * Returns an operation's calls, each a list of renditions made with one decode.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    static List<List<RenditionSpec>> of(String operation) {
        return switch (operation) {
            case "seven" -> List.of(join(join(width(1600), width(800)), join(width(320), SQUARE.subList(0, 1))));
            case "preview" -> List.of(PREVIEW);
            case "web" -> List.of(WEB);
            case "each" -> join(PREVIEW, WEB).stream().map(List::of).toList();
            default -> throw new IllegalArgumentException("no operation " + operation);
        };
    }

    private static List<RenditionSpec> width(int width) {
        return both("w" + width, width, null);
    }

    private static List<RenditionSpec> both(String name, int width, @Nullable Integer height) {
        return List.of(
                new RenditionSpec(name, ImageFormat.JPEG, width, height, QUALITY),
                new RenditionSpec(name, ImageFormat.WEBP, width, height, QUALITY));
    }

    private static List<RenditionSpec> join(List<RenditionSpec> one, List<RenditionSpec> two) {
        return Stream.concat(one.stream(), two.stream()).toList();
    }
}
