package dev.mediapipeline.bench.resize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PsnrTest {
    private final BufferedImage ramp = ramp(32, 0);

    @Test
    void isInfiniteForTheSamePixels() {
        assertThat(Psnr.of(ramp, ramp)).isInfinite();
    }

    @Test
    void measuresNoiseInDecibels() {
        // Every pixel is off by one: 20 log10(255).
        assertThat(Psnr.of(ramp, ramp(32, 1))).isCloseTo(48.13, within(0.01));
    }

    @Test
    void comparesThePixelsThatBothHave() {
        assertThat(Psnr.of(ramp(31, 0), ramp)).isInfinite();
        assertThat(Psnr.of(ramp, ramp(31, 1))).isCloseTo(48.13, within(0.01));
    }

    @Test
    void takesTheGreyOfAPngAsItIs(@TempDir Path folder) throws IOException {
        var file = folder.resolve("ramp.png").toFile();
        ImageIO.write(ramp, "png", file);
        assertThat(Psnr.of(ImageIO.read(file), ramp)).isInfinite();
    }

    private static BufferedImage ramp(int width, int brighter) {
        var image = new BufferedImage(width, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (var i = 0; i < width * 16; i++) {
            image.getRaster().setSample(i % width, i / width, 0, i % width * 4 + brighter);
        }
        return image;
    }
}
