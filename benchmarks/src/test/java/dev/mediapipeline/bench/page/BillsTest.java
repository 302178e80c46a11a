package dev.mediapipeline.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mediapipeline.bench.Results.Cost;
import dev.mediapipeline.bench.Results.Invoked;
import dev.mediapipeline.bench.Results.Upload;
import dev.mediapipeline.bench.Results.Work;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillsTest {
    private static final double USD_PER_MILLION_PUTS = 5;

    private final Map<String, Bill> bills = new Bills(new Cost(
                    Map.of(
                            "preview", Map.of("ours, JVM", work(100)),
                            "web", Map.of("ours, JVM", work(300)),
                            "each", Map.of("ours, JVM", work(900), "sharp, per rendition", work(500))),
                    Map.of("JVM", List.of(upload(8), upload(10))),
                    Map.of()))
            .byDesign();

    @Test
    void billsTheMeanOfTheRequests() {
        assertThat(usd("ours, JVM", "S3 requests")).isCloseTo(9 * USD_PER_MILLION_PUTS, within(1e-9));
    }

    @Test
    void oneMessagePerRenditionPaysEightOverheadsInsteadOfTwo() {
        // 600 ms measured, 400 of them work: 100 of overhead each. Eight jobs take 900 + 8 * 100.
        var ours = usd("ours, JVM", "Lambda, time");
        assertThat(usd("one message per rendition, JVM", "Lambda, time")).isCloseTo(ours * 1700 / 600, within(1e-3));
        assertThat(usd("one message per rendition, JVM", "SQS requests")).isCloseTo(0.4 * 2 * 9, within(1e-9));
        assertThat(usd("one message per rendition, JVM", "DynamoDB")).isCloseTo(4 * 10 * 0.625, within(1e-9));
    }

    @Test
    void oneHttpRequestPerRenditionPaysTheApiEightTimes() {
        assertThat(usd("one HTTP request per rendition, sharp", "HTTP API")).isCloseTo(8, within(1e-9));
    }

    private double usd(String design, String line) {
        return bills.getOrDefault(design, new Bill()).usd(line);
    }

    private static Work work(double millis) {
        return new Work(0, List.of(millis), List.of(millis), 0);
    }

    private static Upload upload(long puts) {
        var requests = Map.of("s3:PutObject", puts, "dynamodb:UpdateItem", 4L);
        return new Upload(10, 0, Map.of("ResizeFunction", new Invoked(1769, List.of(200.0, 400.0), requests)));
    }
}
