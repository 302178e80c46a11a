package dev.mediapipeline.fuzz.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RenderTargetTest {
    private static final RenderTarget TARGET = new RenderTarget(Path.of(System.getProperty("libvips.directory")));

    @Test
    void agreesWithTheHeaderThatIsTrue() throws IOException {
        assertThat(render("JPEG 48 32 1", "oriented.jpg")).isEmpty();
        assertThat(render("GIF 32 24 3", "animated.gif")).isEmpty();
    }

    @Test
    void disagreesWithAnotherSize() {
        assertDisagrees("JPEG 47 32 1", "baseline.jpg");
        assertDisagrees("JPEG 48 33 1", "baseline.jpg");
    }

    @Test
    void disagreesWithAnotherOrientation() {
        assertDisagrees("JPEG 32 48 1", "oriented.jpg");
    }

    @Test
    void rendersWhatNoHeaderReaderHasSeen() throws IOException {
        assertThat(render("", "colour.avif")).isEmpty();
    }

    private static void assertDisagrees(String header, String file) {
        assertThatThrownBy(() -> render(header, file))
                .isInstanceOf(DisagreementException.class)
                .hasMessageContaining(header);
    }

    private static String render(String header, String file) throws IOException {
        return TARGET.run(header, Files.readAllBytes(Path.of("corpus", file)));
    }
}
