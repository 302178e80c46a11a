package dev.mediapipeline.resize.vips;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.resize.Renderer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The renderer on the JVM. */
class FfmVipsRendererTest extends RendererContractTest {
    private static final NativeVips VIPS = new FfmVips(Path.of(System.getProperty("libvips.directory")), 1);

    @Override
    Renderer renderer(long maxPixels) {
        return new VipsRenderer(VIPS, maxPixels);
    }

    @Test
    void saysWhereTheLibraryIsMissing(@TempDir Path empty) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FfmVips(empty, 1))
                .withMessageContaining(empty.toString());
    }

    @Test
    void refusesAnImageThatIsClosed() {
        var image = new Operation("black").with("width", 1).with("height", 1).image(VIPS);
        image.close();
        image.close();

        assertThatThrownBy(image::size).isInstanceOf(IllegalStateException.class);
    }
}
