package dev.mediapipeline.report.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.announce.InMemoryTelling;
import dev.mediapipeline.report.announce.ManifestStore;
import dev.mediapipeline.report.announce.SampleMedia;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaChangesHandlerTest {
    private final InMemoryTelling told = new InMemoryTelling();

    @SuppressWarnings("NullAway") // The handler does not look at its context.
    private List<String> failures(ManifestStore manifests, DynamodbStreamRecord... changes) {
        var clock = Clock.systemUTC();
        var handler = new MediaChangesHandler(
                new AnnounceMedia(manifests, told, clock), new OutcomeLog("report-function", clock));
        var event = new DynamodbEvent();
        event.setRecords(List.of(changes));
        return handler.handleRequest(event, null).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static DynamodbStreamRecord change(String sequenceNumber, MediaStatus before, MediaStatus after) {
        var record = new DynamodbStreamRecord();
        record.setDynamodb(new StreamRecord()
                .withSequenceNumber(sequenceNumber)
                .withOldImage(image(MediaItem.write(SampleMedia.in(before))))
                .withNewImage(image(MediaItem.write(SampleMedia.in(after)))));
        return record;
    }

    private static Map<String, AttributeValue> image(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
        var image = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> image.put(name, value(value)));
        return image;
    }

    private static AttributeValue value(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        return switch (value.type()) {
            case S -> new AttributeValue().withS(value.s());
            case N -> new AttributeValue().withN(value.n());
            case M -> new AttributeValue().withM(image(value.m()));
            case L ->
                new AttributeValue()
                        .withL(value.l().stream()
                                .map(MediaChangesHandlerTest::value)
                                .toList());
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    @Test
    void announcesTheChangesThatAreEnds() {
        told.know(SampleMedia.ID, MediaStatus.READY);

        assertThat(failures(
                        told,
                        change("1", MediaStatus.AWAITING_UPLOAD, MediaStatus.PROCESSING),
                        change("2", MediaStatus.PROCESSING, MediaStatus.READY)))
                .isEmpty();
        assertThat(told.manifests).hasSize(1);
    }

    @Test
    void theFirstChangeThatFailsComesAgainWithAllThatFollow() {
        assertThat(failures(
                        manifest -> {
                            throw new TransientException("no answer", Duration.ofSeconds(1));
                        },
                        change("1", MediaStatus.AWAITING_UPLOAD, MediaStatus.PROCESSING),
                        change("2", MediaStatus.PROCESSING, MediaStatus.READY),
                        change("3", MediaStatus.PROCESSING, MediaStatus.FAILED)))
                .containsExactly("2");
    }

    @Test
    void itemsOfOtherKindsAndRemovalsAreLeftAlone() {
        var other = new DynamodbStreamRecord();
        other.setDynamodb(new StreamRecord()
                .withSequenceNumber("1")
                .withNewImage(Map.of("pk", new AttributeValue().withS("IDEMPOTENCY#1"))));
        var removal = new DynamodbStreamRecord();
        removal.setDynamodb(new StreamRecord().withSequenceNumber("2"));

        assertThat(failures(told, other, removal)).isEmpty();
    }
}
