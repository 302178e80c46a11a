package dev.mediapipeline.bench.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BillsTest {
    @Test
    void billsTheMeanOfTheRequestsThatUploadsMade() {
        var results = (ObjectNode) JsonMapper.shared().readTree("""
                {
                  "jobs": {"each": {"sharp, per rendition": {"wallMillis": [500]}}},
                  "uploads": {"JVM": [
                    {"functions": {"ResizeFunction": {"millis": [100], "requests": {"s3:PutObject": 8}}}},
                    {"functions": {"ResizeFunction": {"millis": [100], "requests": {"s3:PutObject": 10}}}}
                  ]}
                }""");
        new Bills(results).write();
        var lines = results.path("usdPerMillion").path("ours, JVM").path("lines");
        assertThat(lines.path("S3 requests").asDouble()).isCloseTo(9 * Prices.of("s3:PutObject") * 1e6, within(1e-9));
    }
}
