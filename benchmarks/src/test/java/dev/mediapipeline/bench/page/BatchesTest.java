package dev.mediapipeline.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mediapipeline.bench.statistics.Spread;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BatchesTest {
    private final ObjectNode pipeline = JsonMapper.shared().createObjectNode();
    private final ArrayNode measured = pipeline.putArray("batches");

    private BatchesTest measured(String kind, int uploads, double cpuPerUpload) {
        measured.addObject()
                .put("kind", kind)
                .put("uploads", uploads)
                .putObject("cpuMillis")
                .put("ApiFunction", cpuPerUpload * uploads);
        return this;
    }

    @Test
    void aMachineThatGetsFasterDoesNotChangeTheRatioOfLargestToSmallest() {
        measured("native", 10, 120)
                .measured("JVM", 10, 500)
                .measured("native", 5000, 100)
                .measured("native", 10, 80)
                .measured("native", 10, 8);

        assertThat(new Batches(pipeline).largestToSmallest("native"))
                .hasValueSatisfying(
                        ratio -> assertThat(ratio.median()).isCloseTo((100.0 / 120 + 100.0 / 80) / 2, within(1e-9)));
    }

    @Test
    void oneNeighbourIsEnough() {
        measured("native", 10, 80).measured("native", 10, 100).measured("native", 50, 110);

        assertThat(new Batches(pipeline).largestToSmallest("native").map(Spread::median))
                .hasValueSatisfying(ratio -> assertThat(ratio).isCloseTo(1.1, within(1e-9)));
    }

    @Test
    void batchesOfOneSizeHaveNoRatio() {
        measured("native", 10, 80).measured("native", 10, 100);

        assertThat(new Batches(pipeline).largestToSmallest("native")).isEmpty();
    }
}
