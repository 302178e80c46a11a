package dev.mediapipeline.resize.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.resize.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The renderer on the JVM. */
class VipsRendererTest extends RendererContractTest {
    private static final Path DIRECTORY = Path.of(System.getProperty("libvips.directory"));
    static final Vips VIPS = new Vips(DIRECTORY, 1);

    @Override
    Renderer renderer(long maxPixels) {
        return new VipsRenderer(VIPS, maxPixels, Duration.ofSeconds(60), () -> {});
    }

    @Test
    void saysWhereTheLibraryIsMissing(@TempDir Path empty) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vips(empty, 1))
                .withMessageContaining(empty.toString());
    }

    @Test
    void freesThePixelsHoweverAJobEnds() throws IOException {
        var whole = Pictures.jpeg(800, 600);
        var damaged = Arrays.copyOf(whole, whole.length - 100);
        var before = pixelMemory();

        for (int job = 0; job < 20; job++) {
            end(whole, (spec, width, height, encoded) -> {});
            end(damaged, (spec, width, height, encoded) -> {});
            end(whole, (spec, width, height, encoded) -> {
                throw new IllegalStateException("the store is full");
            });
        }

        // Idle libvips threads keep some buffers; 60 leaked photographs would be 80 MB.
        assertThat(pixelMemory() - before).isLessThan(800 * 600 * 3);
    }

    private void end(byte[] source, Renderer.Sink sink) {
        var specs = List.of(
                new RenditionSpec("w400", ImageFormat.JPEG, 400, null, 80),
                new RenditionSpec("square", ImageFormat.JPEG, 99, 99, 80));
        try {
            renderer(1_000_000).render(Pictures.direct(source), specs, sink);
        } catch (PermanentException | IllegalStateException expected) {
            // Only leaked memory matters here.
        }
    }

    /** Bytes of pixels that libvips has allocated and not yet freed. */
    static long pixelMemory() throws IOException {
        try (var files = Files.newDirectoryStream(DIRECTORY, "libvips-cpp.so.*")) {
            return NativeLibrary.load(files.iterator().next()).call("vips_tracked_get_mem");
        }
    }

    @Test
    void refusesAnImageThatIsClosed() {
        var image = new Operation("black").with("width", 1).with("height", 1).image(VIPS);
        image.close();
        image.close();

        assertThatThrownBy(image::size).isInstanceOf(IllegalStateException.class);
    }
}
