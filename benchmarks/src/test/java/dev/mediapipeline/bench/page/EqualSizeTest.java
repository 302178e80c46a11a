package dev.mediapipeline.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.mediapipeline.bench.Results.Rendition;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualSizeTest {
    private final EqualSize peer = new EqualSize(List.of(file(400, 40), file(100, 30), file(200, 36)));

    @Test
    void isThePeersOwnQualityAtItsOwnSizes() {
        assertThat(peer.psnrAt(100)).isCloseTo(30, within(1e-9));
        assertThat(peer.psnrAt(200)).isCloseTo(36, within(1e-9));
        assertThat(peer.psnrAt(400)).isCloseTo(40, within(1e-9));
    }

    @Test
    void growsEvenlyWithTheLogarithmOfTheSize() {
        assertThat(peer.psnrAt(Math.sqrt(100 * 200))).isCloseTo(33, within(1e-9));
    }

    @Test
    void extendsTheNearestTwoFiles() {
        assertThat(peer.psnrAt(800)).isCloseTo(44, within(1e-9));
        assertThat(peer.psnrAt(50)).isCloseTo(24, within(1e-9));
    }

    @Test
    void needsMoreThanOneFile() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EqualSize(List.of(file(1, 1))));
    }

    private static Rendition file(long bytes, double psnr) {
        return new Rendition("", "", "", 80, psnr, bytes);
    }
}
