package dev.mediapipeline.resize.lambda;

import static dev.mediapipeline.resize.SampleMedia.ETAG;
import static dev.mediapipeline.resize.SampleMedia.NOW;
import static dev.mediapipeline.resize.SampleMedia.PREVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.batch.Message;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.resize.InMemoryGroups;
import dev.mediapipeline.resize.InMemoryPhotographs;
import dev.mediapipeline.resize.InMemoryRenditions;
import dev.mediapipeline.resize.Renderers;
import dev.mediapipeline.resize.ResizeMedia;
import dev.mediapipeline.resize.SampleMedia;
import dev.mediapipeline.resize.vips.Pictures;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResizeHandlerTest {
    private static final MediaId ID = new MediaId("11111111-1111-4111-8111-111111111111");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final InMemoryGroups groups = new InMemoryGroups();
    private final InMemoryPhotographs photographs = new InMemoryPhotographs();
    private final Map<String, Duration> hidden = new HashMap<>();
    private final ResizeHandler handler = new ResizeHandler(
            new SqsBatch(new BatchProcessor(this::hide, Duration.ofSeconds(20))),
            new ResizeMedia(groups, photographs, Renderers.VIPS, new InMemoryRenditions(), CLOCK),
            new OutcomeLog("resize-function", CLOCK));

    ResizeHandlerTest() {
        groups.put(SampleMedia.processing(ID));
        photographs.put(ID, ETAG, Pictures.jpeg(100, 70));
    }

    private void hide(Message message, Duration wait) {
        hidden.put(message.receiptHandle(), wait);
    }

    private List<String> failures(String file, int secondsLeft) {
        return Invocation.failures(
                handler.handleRequest(Invocation.event(file), Invocation.with(Duration.ofSeconds(secondsLeft))));
    }

    private Media now() {
        return groups.find(ID).orElseThrow();
    }

    @Test
    void makesTheGroupsOfABatch() {
        assertThat(failures("two-groups.json", 60)).isEmpty();

        assertThat(now().status()).isEqualTo(MediaStatus.READY);
        assertThat(hidden).isEmpty();
    }

    @Test
    void bringsBackWhatAnotherWorkerHoldsWhenItsLeaseEnds() {
        groups.put(SampleMedia.with(PREVIEW, new GroupState.Claimed("other", NOW.plusSeconds(42)), now()));

        assertThat(failures("two-groups.json", 60)).containsExactly("message-preview");

        assertThat(hidden).containsExactly(Map.entry("receipt-preview", Duration.ofSeconds(42)));
        assertThat(now().renditions()).containsOnlyKeys("web");
    }

    @Test
    void acknowledgesWhatIsAskedForTwice() {
        assertThat(failures("duplicates.json", 60)).isEmpty();

        assertThat(now().renditions()).containsOnlyKeys("preview");
    }

    @Test
    void bringsBackOnlyWhatIsNoRequest() {
        assertThat(failures("garbage.json", 60)).containsExactly("message-text", "message-no-id");

        assertThat(now().renditions()).containsOnlyKeys("preview");
    }

    @Test
    void understandsRequestsOfALaterVersion() {
        assertThat(failures("later-version.json", 60)).isEmpty();

        assertThat(now().renditions()).containsOnlyKeys("preview");
    }

    @Test
    void handsBackAtOnceWhatItHasNoTimeToBegin() {
        assertThat(failures("two-groups.json", 19)).containsExactly("message-preview", "message-web");

        assertThat(hidden.values()).containsOnly(Duration.ZERO);
        assertThat(now()).isEqualTo(SampleMedia.processing(ID));
    }
}
