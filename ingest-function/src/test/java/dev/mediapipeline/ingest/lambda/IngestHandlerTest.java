package dev.mediapipeline.ingest.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.batch.Message;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.failure.lambda.Invocation;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.ingest.Ingesting;
import dev.mediapipeline.ingest.Pictures;
import dev.mediapipeline.ingest.SampleUploads;
import dev.mediapipeline.ingest.UploadedObject;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestHandlerTest {
    private static final MediaId FIRST = new MediaId("11111111-1111-4111-8111-111111111111");
    private static final MediaId SECOND = new MediaId("22222222-2222-4222-8222-222222222222");
    private static final MediaId THIRD = new MediaId("33333333-3333-4333-8333-333333333333");

    private static final S3Notifications NOTIFICATIONS = new S3Notifications("uploads");

    private final Ingesting ingesting = new Ingesting();
    private final List<String> handedBack = new ArrayList<>();
    private final RecordedRuntime runtime = new RecordedRuntime();
    private final LastResponse lastResponse = runtime.lastResponse();
    private final IngestHandler handler = new IngestHandler(
            new SqsBatch(new BatchProcessor(this::handBack, Duration.ofSeconds(5), lastResponse), lastResponse),
            NOTIFICATIONS,
            ingesting.ingestUpload,
            new OutcomeLog("ingest-function", Ingesting.CLOCK));

    private void handBack(Message message, Duration wait) {
        handedBack.add(message.receiptHandle());
    }

    private void uploaded(MediaId id) {
        ingesting.store.put(SampleUploads.awaitingUpload(id, "image/jpeg"));
        ingesting.uploads.put(id.value(), Pictures.jpeg(300, 200));
    }

    private List<String> failures(SQSEvent event) {
        return Invocation.failures(handler.handleRequest(event, Invocation.with(Duration.ofSeconds(30))));
    }

    private MediaStatus status(MediaId id) {
        return ingesting.now(id).status();
    }

    @Test
    void ingestsWhatS3Announces() {
        uploaded(FIRST);

        assertThat(failures(Invocation.event("photograph.json"))).isEmpty();

        assertThat(status(FIRST)).isEqualTo(MediaStatus.PROCESSING);
        assertThat(ingesting.now(FIRST).progress().uploadedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:20Z"));
        assertThat(ingesting.requests.sent()).hasSize(2);
        assertThat(ingesting.now(FIRST).source())
                .satisfies(source -> assertThat(source.sequencer()).isEqualTo("0055AED6DCD90281E5"));
    }

    @Test
    void acknowledgesTheTestEventOfS3() {
        assertThat(failures(Invocation.event("s3-test-event.json"))).isEmpty();
    }

    @Test
    void bringsBackTheWholeMessageWhenOneOfItsRecordsFails() {
        List.of(FIRST, SECOND, THIRD).forEach(this::uploaded);
        ingesting.uploads.breakTransfersOf(SECOND.value());

        assertThat(failures(Invocation.event("three-records.json"))).containsExactly("message-three");

        assertThat(handedBack).containsExactly("receipt-three");
        assertThat(status(FIRST)).isEqualTo(MediaStatus.PROCESSING);
        assertThat(status(SECOND)).isEqualTo(MediaStatus.AWAITING_UPLOAD);
        assertThat(status(THIRD)).isEqualTo(MediaStatus.PROCESSING);
    }

    @Test
    void decodesTheKeysOfObjects() {
        String body =
                Invocation.event("encoded-keys.json").getRecords().getFirst().getBody();

        assertThat(NOTIFICATIONS.read(body))
                .extracting(event ->
                        ((S3Notifications.Event.Created) event).object().key())
                .containsExactly("red flower.jpg", "ö c+d", "a/b c");
    }

    /** Reconcile's own test writes the same sample; only S3's notifications have a sequencer. */
    @Test
    void readsTheNotificationThatReconcileSends() {
        assertThat(NOTIFICATIONS.read(ContractSchema.sample("v1", "upload-notification")))
                .containsExactly(new S3Notifications.Event.Created(new UploadedObject(
                        "7f33746b-21ce-404e-ae02-57296eb62325", "", Instant.parse("2026-11-24T10:00:09.250Z"))));
    }

    @Test
    void acknowledgesObjectsThatNobodyAnnounced() {
        ingesting.uploads.put("red flower.jpg", Pictures.jpeg(30, 20));

        assertThat(failures(Invocation.event("encoded-keys.json"))).isEmpty();

        assertThat(ingesting.uploads.contains("red flower.jpg")).isTrue();
        assertThat(ingesting.requests.sent()).isEmpty();
    }

    @Test
    void decidesOnceWhatIsAnnouncedTwice() {
        uploaded(FIRST);

        assertThat(failures(Invocation.event("duplicates.json"))).isEmpty();

        assertThat(status(FIRST)).isEqualTo(MediaStatus.PROCESSING);
        assertThat(ingesting.now(FIRST).source())
                .satisfies(source -> assertThat(source.sequencer()).isEqualTo("0055AED6DCD90281E5"));
        assertThat(ingesting.requests.sent().stream().distinct()).hasSize(2);
    }

    @Test
    void bringsBackOnlyWhatS3WouldNotSend() {
        uploaded(FIRST);

        assertThat(failures(Invocation.event("garbage.json")))
                .containsExactly("message-text", "message-other", "message-no-key");

        assertThat(status(FIRST)).isEqualTo(MediaStatus.PROCESSING);
    }

    @Test
    void handsBackWhatItHasNoTimeToBeginAfterTheFirst() {
        uploaded(FIRST);

        var response =
                handler.handleRequest(Invocation.event("duplicates.json"), Invocation.with(Duration.ofSeconds(2)));

        assertThat(Invocation.failures(response)).containsExactly("message-again");
        assertThat(handedBack).containsExactly("receipt-again");
        assertThat(status(FIRST)).isEqualTo(MediaStatus.PROCESSING);
    }

    @ParameterizedTest
    @CsvSource({
        "ObjectCreated:Put, renditions",
        "ObjectRemoved:Delete, uploads",
        "ObjectRemoved:DeleteMarkerCreated, uploads",
        "ObjectTagging:Put, uploads",
        "ObjectRestore:Completed, uploads",
        "LifecycleExpiration:Delete, uploads"
    })
    void takesNothingButNewObjectsOfTheUploadsBucketForAnUpload(String event, String bucket) {
        ingesting.store.put(SampleUploads.awaitingUpload(FIRST, "image/jpeg"));
        SQSEvent message = Invocation.event("photograph.json");
        SQSEvent.SQSMessage record = message.getRecords().getFirst();
        record.setBody(record.getBody()
                .replace("ObjectCreated:Put", event)
                .replace("\"name\": \"uploads\"", "\"name\": \"%s\"".formatted(bucket)));

        assertThat(failures(message)).isEmpty();

        assertThat(status(FIRST)).isEqualTo(MediaStatus.AWAITING_UPLOAD);
    }

    /** One of three uploads breaks the reader; the others in the same message are ingested. */
    @Test
    void survivesAnErrorAboutOneObjectAndHasTheProcessReplaced() {
        List.of(FIRST, SECOND, THIRD).forEach(this::uploaded);
        ingesting.uploads.exhaustMemoryFor(SECOND.value());

        assertThat(failures(Invocation.event("three-records.json"))).containsExactly("message-three");

        assertThat(status(FIRST)).isEqualTo(MediaStatus.PROCESSING);
        assertThat(status(THIRD)).isEqualTo(MediaStatus.PROCESSING);
        assertThat(runtime.events())
                .containsExactly(
                        "POST /2018-06-01/runtime/invocation/request-1/response "
                                + "{\"batchItemFailures\":[{\"itemIdentifier\":\"message-three\"}]}",
                        "end");
    }

    @AfterEach
    void stop() {
        runtime.close();
    }
}
