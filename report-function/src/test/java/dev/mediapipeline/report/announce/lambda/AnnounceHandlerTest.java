package dev.mediapipeline.report.announce.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.lambda.Invocation;
import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.announce.InMemoryManifests;
import dev.mediapipeline.report.announce.InMemoryPublisher;
import dev.mediapipeline.report.announce.Publisher;
import dev.mediapipeline.report.lambda.StreamBatch;
import dev.mediapipeline.report.lambda.StreamFailures;
import dev.mediapipeline.report.lambda.StreamImage;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnounceHandlerTest {
    private static final MediaId FIRST = new MediaId("11111111-1111-4111-8111-111111111111");
    private static final MediaId SECOND = new MediaId("22222222-2222-4222-8222-222222222222");
    private static final MediaId THIRD = new MediaId("33333333-3333-4333-8333-333333333333");
    private static final Duration PLENTY = Duration.ofSeconds(15);

    private final InMemoryManifests manifests = new InMemoryManifests();
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final InMemoryPublisher publisher = new InMemoryPublisher();

    private List<String> failures(String file, Publisher told, Duration left) {
        Invocation.event(file, DynamodbEvent.class).getRecords().stream()
                .map(change -> change.getDynamodb().getNewImage())
                .filter(image -> image != null && image.containsKey("mediaId"))
                .forEach(image -> store.put(MediaItem.read(StreamImage.item(image))));
        var handler = new AnnounceHandler(
                new StreamBatch(new OutcomeLog("report-function", Clock.systemUTC()), RecordedRuntime.lasting()),
                new AnnounceMedia(manifests, Map.of("publisher", told), store, Clock.systemUTC()));
        return StreamFailures.of(handler, file, left);
    }

    @Test
    void announcesAnItemThatEnded() {
        assertThat(failures("ended.json", publisher, PLENTY)).isEmpty();

        assertThat(publisher.published()).singleElement().satisfies(event -> {
            assertThat(event.status()).isEqualTo(MediaStatus.READY);
            assertThat(event.id()).isEqualTo("7f33746b-21ce-404e-ae02-57296eb62325-1795514405000");
            assertThat(manifests.stored(event.mediaId()))
                    .hasValueSatisfying(
                            manifest -> assertThat(manifest.renditions()).hasSize(1));
        });
    }

    private boolean isDue(MediaId id) {
        return store.find(id).map(Media::dueAt).isPresent();
    }

    @Test
    void theFirstFailedChangeAndAllAfterItAreRedelivered() {
        Publisher refusing = event -> {
            if (event.mediaId().equals(SECOND)) {
                throw new TransientException("no response");
            }
            publisher.publish(event);
        };

        assertThat(failures("three-ends.json", refusing, PLENTY)).containsExactly("200");

        assertThat(isDue(FIRST)).isFalse();
        assertThat(isDue(SECOND)).isTrue();
        assertThat(isDue(THIRD)).isTrue();
    }

    @Test
    void aChangeThatWouldStartTooLateIsRedelivered() {
        assertThat(failures("three-ends.json", publisher, Duration.ofSeconds(2)))
                .containsExactly("200");

        assertThat(publisher.published()).extracting(MediaEnded::mediaId).containsExactly(FIRST);
    }

    @Test
    void ignoresOtherKindsOfItemsRemovalsAndOtherChanges() {
        assertThat(failures("other-changes.json", publisher, PLENTY)).isEmpty();

        assertThat(publisher.published()).isEmpty();
    }
}
