package dev.mediapipeline.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mediapipeline.bench.Results.Batch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void aFasterMachineDoesNotChangeTheRatioOfLargestToSmallest() {
        var batches = batches(batch(10, 120), batch(5000, 100), batch(10, 80), batch(10, 8));

        assertThat(batches.largestToSmallest())
                .hasValueSatisfying(
                        ratio -> assertThat(ratio.median()).isCloseTo((100.0 / 120 + 100.0 / 80) / 2, within(1e-9)));
    }

    @Test
    void oneNeighbourIsEnough() {
        var batches = batches(batch(10, 80), batch(10, 100), batch(50, 110));

        assertThat(batches.largestToSmallest())
                .hasValueSatisfying(ratio -> assertThat(ratio.median()).isCloseTo(1.1, within(1e-9)));
    }

    @Test
    void batchesOfOneSizeHaveNoRatio() {
        assertThat(batches(batch(10, 80), batch(10, 100)).largestToSmallest()).isEmpty();
    }

    private static Batches batches(Batch... batches) {
        return new Batches(List.of(batches));
    }

    private static Batch batch(int uploads, double cpuPerUpload) {
        return new Batch(uploads, 1, Map.of("ApiFunction", cpuPerUpload * uploads), Map.of());
    }
}
