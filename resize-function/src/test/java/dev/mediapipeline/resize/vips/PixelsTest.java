package dev.mediapipeline.resize.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PixelsTest {
    private static final Vips VIPS = VipsRendererTest.VIPS;

    @Test
    void scalesBothDirectionsAlike() {
        var picture = Pictures.redAndBlue(150, 130, BufferedImage.TYPE_INT_RGB);
        // 62.4 rows become 62; a scale that made exactly 62 of 130 would squash the picture.
        var expected = loaded(picture)
                .then(it -> new Operation("resize")
                        .with("in", it)
                        .with("scale", 0.48)
                        .image(VIPS));

        assertThat(resized(picture, new Size(72, 62))).isEqualTo(bytes(expected));
    }

    @Test
    void keepsColoursThatAreHalfTransparent() {
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
        fill(picture, 0, 60, new Color(201, 101, 51, 128));

        var colours = resized(picture, new Size(20, 13));

        for (int at = 0; at < colours.length; at++) {
            // With 128 of 255 levels left, the nearest is at most one away.
            assertThat(colours[at] & 0xff).isCloseTo(new int[] {201, 101, 51, 128}[at % 4], within(1));
        }
    }

    @Test
    void takesNoColourFromWhatIsTransparent() {
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
        fill(picture, 0, 29, new Color(200, 0, 0, 255));
        fill(picture, 29, 60, new Color(0, 255, 0, 0));

        var colours = resized(picture, new Size(20, 13));

        for (int at = 0; at < colours.length; at += 4) {
            assertThat(colours[at + 1]).as("green of pixel %d", at / 4).isZero();
        }
    }

    @Test
    void holdsNoMorePixelsThanTheSizesNeed() throws IOException {
        var picture = Pictures.redAndBlue(2000, 1500, BufferedImage.TYPE_INT_RGB);
        var before = VipsRendererTest.pixelMemory();

        try (var pixels = Pixels.decoded(VIPS, loaded(picture), new Size(200, 150), new Deadline())) {
            assertThat(pixels).isNotNull();
            assertThat(VipsRendererTest.pixelMemory() - before).isLessThan(2000 * 1500 * 3 / 4);
        }
    }

    private static byte[] resized(BufferedImage picture, Size size) {
        try (var pixels = Pixels.decoded(VIPS, loaded(picture), size, new Deadline())) {
            return bytes(pixels.of(new Frame(size, size)));
        }
    }

    private static Image loaded(BufferedImage picture) {
        return new Operation("pngload_buffer")
                .with("buffer", Pictures.direct(Pictures.encoded("png", picture)))
                .image(VIPS)
                .then(Image::inMemory);
    }

    private static byte[] bytes(Image image) {
        var bytes = new AtomicReference<byte[]>();
        try (image) {
            new Operation("rawsave_buffer").with("in", image).bytes(VIPS, buffer -> {
                bytes.set(new byte[buffer.remaining()]);
                buffer.get(bytes.get());
            });
        }
        return Objects.requireNonNull(bytes.get());
    }

    private static void fill(BufferedImage picture, int from, int to, Color colour) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = from; x < to; x++) {
                picture.setRGB(x, y, colour.getRGB());
            }
        }
    }
}
