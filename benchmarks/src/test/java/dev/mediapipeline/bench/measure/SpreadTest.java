package dev.mediapipeline.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void isTheMedianWithItsQuartiles() {
        assertThat(Spread.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0))).isEqualTo(new Spread(2, 3, 4));
    }

    @Test
    void interpolatesBetweenNeighbours() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(1.75, 2.5, 3.25));
    }

    @Test
    void doesNotFollowAnOutlier() {
        assertThat(Spread.of(List.of(1.0, 1.0, 1.0, 1000.0, 1.0)).median()).isEqualTo(1);
    }

    @Test
    void comparesPairByPair() {
        // The machine became four times slower; the ratio of every pair is one half.
        assertThat(Spread.ofRatios(List.of(1.0, 4.0, 1.0), List.of(2.0, 8.0, 2.0)))
                .isEqualTo(new Spread(0.5, 0.5, 0.5));
    }

    @Test
    void leavesOutValuesWithoutAPair() {
        assertThat(Spread.ofRatios(List.of(1.0, 99.0), List.of(2.0)).high()).isEqualTo(0.5);
    }

    @Test
    void findsTheSlowestOfAHundred() {
        var values = IntStream.rangeClosed(0, 100).mapToObj(i -> (double) i).toList();
        assertThat(Spread.quantile(values, 0.99)).isCloseTo(99, within(1e-9));
    }

    @Test
    void refusesNoValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Spread.of(List.of()))
                .withMessage("nothing was measured");
    }
}
