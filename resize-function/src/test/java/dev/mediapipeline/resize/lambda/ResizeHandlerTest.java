package dev.mediapipeline.resize.lambda;

import static dev.mediapipeline.media.life.MediaFixtures.NOW;
import static dev.mediapipeline.media.life.MediaFixtures.PREVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.batch.Message;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.failure.lambda.Invocation;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.resize.Resizing;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResizeHandlerTest {
    private final Resizing resizing = new Resizing();
    private final Map<String, Duration> hidden = new HashMap<>();
    private final RecordedRuntime runtime = new RecordedRuntime();
    private final LastResponse lastResponse = runtime.lastResponse();
    private final ResizeHandler handler = new ResizeHandler(
            new SqsBatch(new BatchProcessor(this::hide, Duration.ofSeconds(20), lastResponse), lastResponse),
            resizing.resizeMedia,
            new OutcomeLog("resize-function", Resizing.CLOCK));

    private void hide(Message message, Duration wait) {
        hidden.put(message.receiptHandle(), wait);
    }

    private List<String> failures(String file, int secondsLeft) {
        return Invocation.failures(
                handler.handleRequest(Invocation.event(file), Invocation.with(Duration.ofSeconds(secondsLeft))));
    }

    @Test
    void makesTheGroupsOfABatch() {
        assertThat(failures("two-groups.json", 60)).isEmpty();

        assertThat(resizing.now().status()).isEqualTo(MediaStatus.READY);
        assertThat(hidden).isEmpty();
    }

    @Test
    void bringsBackWhatAnotherWorkerHoldsWhenItsLeaseEnds() {
        resizing.given(PREVIEW, new GroupState.Claimed(new Lease("other", NOW.plusSeconds(42))));

        assertThat(failures("two-groups.json", 60)).containsExactly("message-preview");

        assertThat(hidden).containsExactly(Map.entry("receipt-preview", Duration.ofSeconds(42)));
        assertThat(resizing.now().renditions()).containsOnlyKeys("web");
    }

    @Test
    void acknowledgesWhatIsAskedForTwice() {
        assertThat(failures("duplicates.json", 60)).isEmpty();

        assertThat(resizing.now().renditions()).containsOnlyKeys("preview");
    }

    @Test
    void bringsBackOnlyWhatIsNoRequest() {
        assertThat(failures("garbage.json", 60)).containsExactly("message-text", "message-no-id");

        assertThat(resizing.now().renditions()).containsOnlyKeys("preview");
    }

    @Test
    void understandsRequestsOfALaterVersion() {
        assertThat(failures("later-version.json", 60)).isEmpty();

        assertThat(resizing.now().renditions()).containsOnlyKeys("preview");
    }

    @Test
    void handsBackAtOnceWhatItHasNoTimeToBeginAfterTheFirst() {
        assertThat(failures("two-groups.json", 19)).containsExactly("message-web");

        assertThat(hidden).containsExactly(Map.entry("receipt-web", Duration.ZERO));
        assertThat(resizing.now().renditions()).containsOnlyKeys("preview");
    }

    @Test
    void survivesAnErrorAboutOneGroupAndHasTheProcessReplaced() {
        resizing.exhaustMemoryOnce();

        assertThat(failures("two-groups.json", 60)).hasSize(1);

        assertThat(resizing.now().groups().get("web")).isInstanceOf(GroupState.Done.class);
        assertThat(runtime.events()).last().isEqualTo("end");
    }

    @AfterEach
    void stop() {
        runtime.close();
    }
}
