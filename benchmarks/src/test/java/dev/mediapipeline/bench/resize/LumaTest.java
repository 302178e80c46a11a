package dev.mediapipeline.bench.resize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LumaTest {
    private static final int SIDE = 32;

    private final Luma ramp = picture(0);

    @Test
    void differsFromItselfInNothing() {
        assertThat(ramp.psnr(ramp)).isInfinite();
        assertThat(ramp.ssim(ramp)).isCloseTo(1, within(1e-12));
    }

    @Test
    void measuresNoiseInDecibels() {
        // Every pixel is off by one: 20 log10(255).
        assertThat(ramp.psnr(picture(1))).isCloseTo(48.13, within(0.01));
    }

    @Test
    void findsAnotherStructureLessAlikeThanAnotherBrightness() {
        var checked = new float[SIDE * SIDE];
        for (var i = 0; i < checked.length; i++) {
            checked[i] = (i % SIDE + i / SIDE) % 2 * 16 + 60;
        }
        assertThat(ramp.ssim(picture(4))).isGreaterThan(0.95);
        assertThat(ramp.ssim(new Luma(SIDE, SIDE, checked))).isLessThan(0.5);
    }

    @Test
    void comparesWhatBothHave() {
        var narrower = new Luma(1, 2, 10, 30);
        assertThat(new Luma(2, 2, 10, 99, 30, 99).psnr(narrower)).isInfinite();
    }

    @Test
    void readsTheSizeAndThePixelsBehindIt(@TempDir Path folder) throws IOException {
        var file = folder.resolve("two.luma");
        Files.write(file, new byte[] {'2', ' ', '1', '\n', '\n', (byte) 200});
        assertThat(Luma.read(file).psnr(new Luma(2, 1, 10, 200))).isInfinite();
    }

    private static Luma picture(int brighter) {
        var pixels = new float[SIDE * SIDE];
        for (var i = 0; i < pixels.length; i++) {
            pixels[i] = i % SIDE * 4 + brighter;
        }
        return new Luma(SIDE, SIDE, pixels);
    }
}
