package dev.mediapipeline.ingest.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.failure.lambda.Invocation;
import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.ingest.Ingesting;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.start.lambda.Snapshot;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngestPrimingTest {
    private final Ingesting ingesting = new Ingesting();
    private final IngestHandler handler = new IngestHandler(
            new SqsBatch(
                    new BatchProcessor((message, wait) -> {}, Duration.ofSeconds(5), reason -> {}),
                    RecordedRuntime.lasting()),
            new S3Notifications("uploads"),
            ingesting.ingestUpload,
            new OutcomeLog("ingest-function", Ingesting.CLOCK));
    private final List<String> done = new ArrayList<>();

    @Test
    void buildsItsClientsAndReadsANotificationOfAnUnknownUpload() {
        var snapshot = new Snapshot();
        var steps = IngestPriming.steps(
                (json, response, context) -> {
                    SQSEvent event = Invocation.event(json, SQSEvent.class);
                    done.add("failures: " + Invocation.failures(handler.handleRequest(event, context)));
                },
                "uploads",
                () -> done.add("s3"),
                () -> done.add("sqs"));
        Priming.register(snapshot, steps, () -> {});

        snapshot.take();

        assertThat(done).containsExactly("s3", "sqs", "failures: []");
        assertThat(ingesting.requests.sent()).isEmpty();
    }
}
