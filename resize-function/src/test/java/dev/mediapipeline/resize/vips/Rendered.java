package dev.mediapipeline.resize.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionSpec;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The pixels of one rendition, as wide as the photograph: red, green, blue and, for WebP, alpha. */
@SuppressWarnings("ArrayRecordComponent")
record Rendered(int width, int height, int bands, byte[] pixels) {
    static final Vips VIPS = VipsRendererTest.VIPS;
    static final VipsRenderer RENDERER = new VipsRenderer(VIPS, 10_000_000, Duration.ofSeconds(60), () -> {});

    static Rendered jpeg(byte[] photograph) {
        return of(photograph, ImageFormat.JPEG, 100_000);
    }

    static Rendered webp(byte[] photograph) {
        return of(photograph, ImageFormat.WEBP, 100_000);
    }

    static Rendered of(byte[] photograph, ImageFormat format, int width) {
        var rendered = new AtomicReference<Rendered>();
        RENDERER.render(
                Pictures.direct(photograph),
                List.of(new RenditionSpec("test", format, width, null, 100)),
                (spec, wide, high, encoded) -> {
                    var bytes = new byte[encoded.remaining()];
                    encoded.get(bytes);
                    rendered.set(decoded(
                            new Operation(format == ImageFormat.JPEG ? "jpegload_buffer" : "webpload_buffer"), bytes));
                });
        return Objects.requireNonNull(rendered.get());
    }

    /** The pixels from libvips' loader, without any of our own steps. */
    static Rendered decoded(Operation load, byte[] file) {
        var buffer = Pictures.direct(file);
        try (var image = load.with("buffer", buffer).image(VIPS).then(Image::inMemory)) {
            var bytes = new AtomicReference<byte[]>();
            new Operation("rawsave_buffer").with("in", image).bytes(VIPS, pixels -> {
                bytes.set(new byte[pixels.remaining()]);
                pixels.get(bytes.get());
            });
            return new Rendered(
                    image.size().width(),
                    image.size().height(),
                    image.field("bands"),
                    Objects.requireNonNull(bytes.get()));
        }
    }

    /** The same pixels as a file. */
    byte[] png() {
        var image =
                new BufferedImage(width, height, bands == 4 ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int alpha = bands == 4 ? at(x, y, 3) : 255;
                image.setRGB(x, y, alpha << 24 | at(x, y, 0) << 16 | at(x, y, 1) << 8 | at(x, y, 2));
            }
        }
        return Pictures.encoded("png", image);
    }

    int at(int x, int y, int band) {
        return pixels[(y * width + x) * bands + band] & 0xff;
    }

    /** Compares red, green, blue, and alpha if there is one, each from 0 to 1. */
    void assertColour(int x, int y, double tolerance, double... colour) {
        for (int band = 0; band < Math.min(bands, colour.length); band++) {
            assertThat((double) at(x, y, band))
                    .as("band %d of pixel %d, %d", band, x, y)
                    .isCloseTo(colour[band] * 255, org.assertj.core.api.Assertions.within(tolerance));
        }
    }

    /** The peak signal-to-noise ratio to the same picture, in decibels. */
    double likeness(Rendered other) {
        assertThat(pixels).hasSameSizeAs(other.pixels);
        double sum = 0;
        for (int at = 0; at < pixels.length; at++) {
            double difference = (pixels[at] & 0xff) - (other.pixels[at] & 0xff);
            sum += difference * difference;
        }
        return 10 * Math.log10(255 * 255 / (sum / pixels.length + 1e-9));
    }
}
