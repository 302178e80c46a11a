package dev.mediapipeline.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.mediapipeline.bench.page.EqualSize.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualSizeTest {
    private final EqualSize peer = new EqualSize(List.of(new Point(400, 40), new Point(100, 30), new Point(200, 36)));

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
    void goesOnAsTheNearestTwoDo() {
        assertThat(peer.psnrAt(800)).isCloseTo(44, within(1e-9));
        assertThat(peer.psnrAt(50)).isCloseTo(24, within(1e-9));
    }

    @Test
    void needsMoreThanOneFile() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EqualSize(List.of(new Point(1, 1))));
    }
}
