package dev.mediapipeline.report.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.start.lambda.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPrimingTest {
    private static final String EMPTY_EVENT = "{\"Records\": []}";

    private final List<String> done = new ArrayList<>();

    private void primed(String handler) {
        var snapshot = new Snapshot();
        var steps = ReportPriming.steps(
                handler,
                (event, response, context) -> done.add(new String(event.readAllBytes(), StandardCharsets.UTF_8)),
                () -> done.add("S3"),
                () -> done.add("DynamoDB"));
        Priming.register(snapshot, steps, () -> {});
        snapshot.take();
    }

    @Test
    void announceReadsAnEventAndMakesItsClients() {
        primed("announce");

        assertThat(done).containsExactly(EMPTY_EVENT, "S3", "DynamoDB");
    }

    @Test
    void webhookMakesNoClientThatItDoesNotUse() {
        primed("webhook");

        assertThat(done).containsExactly(EMPTY_EVENT, "DynamoDB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "reconcile", "reports-api"})
    void nothingIsRunThatWouldWork(String handler) {
        primed(handler);

        assertThat(done).doesNotContain(EMPTY_EVENT);
    }
}
