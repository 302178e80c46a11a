package dev.mediapipeline.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void goesThroughPointsThatLieOnOne() {
        assertThat(Line.through(List.of(1.0, 2.0, 4.0), List.of(5.0, 7.0, 11.0)))
                .isEqualTo(new Line(2, 3));
    }

    @Test
    void hasNoSlopeWhereNothingGrows() {
        assertThat(Line.through(List.of(10.0, 50.0), List.of(7.0, 7.0)).at(5000))
                .isEqualTo(7);
    }

    @Test
    void needsTwoPlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> Line.through(List.of(1.0, 1.0), List.of(1.0, 2.0)));
    }
}
