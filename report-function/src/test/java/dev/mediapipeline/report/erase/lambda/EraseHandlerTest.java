package dev.mediapipeline.report.erase.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import dev.mediapipeline.media.life.MarkErased;
import dev.mediapipeline.media.life.MediaFixtures;
import dev.mediapipeline.report.erase.EraseMedia;
import dev.mediapipeline.report.erase.InMemoryObjects;
import dev.mediapipeline.report.lambda.StreamBatch;
import dev.mediapipeline.report.lambda.StreamFailures;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EraseHandlerTest {
    private static final String ID = "7f33746b-21ce-404e-ae02-57296eb62325";
    private static final String FIRST = "11111111-1111-4111-8111-111111111111";
    private static final String THIRD = "33333333-3333-4333-8333-333333333333";

    private final InMemoryObjects objects = new InMemoryObjects();
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final RecordedRuntime runtime = new RecordedRuntime();
    private final LastResponse lastResponse = runtime.lastResponse();
    private final EraseHandler handler = new EraseHandler(
            new StreamBatch(new OutcomeLog("report-function", Clock.systemUTC()), lastResponse),
            new EraseMedia(objects, store, Clock.systemUTC()));

    private List<String> failures(String file) {
        return StreamFailures.of(handler, file, Duration.ofSeconds(15));
    }

    @Test
    void erasesATombstone() {
        store.put(MediaFixtures.tombstone(MediaFixtures.awaitingUpload(new MediaId(ID))));
        objects.putOriginal(ID);
        objects.putDerived(ID + "/manifest.json");

        assertThat(failures("deleted.json")).isEmpty();

        assertThat(objects.keys()).isEmpty();
        assertThat(store.applied(MarkErased.class)).extracting(MarkErased::id).containsExactly(new MediaId(ID));
    }

    /** Recording the erasure is itself a change on the stream. */
    @Test
    void skipsAnErasedTombstone() {
        store.put(MediaFixtures.tombstone(MediaFixtures.awaitingUpload(new MediaId(ID))));
        objects.putOriginal(ID);

        assertThat(failures("erased.json")).isEmpty();

        assertThat(objects.keys()).containsExactly(ID);
        assertThat(store.applied(MarkErased.class)).isEmpty();
    }

    @Test
    void erasesNothingButTombstonesWhateverTheFilterPasses() {
        objects.putOriginal(FIRST);
        objects.putOriginal(THIRD);
        objects.putOriginal(ID);

        assertThat(failures("two-deleted.json")).isEmpty();
        assertThat(failures("other-changes.json")).isEmpty();

        assertThat(objects.keys()).containsExactly(THIRD, ID);
    }

    @Test
    void aFailedErasureIsRedelivered() {
        objects.putDerived(FIRST + "/manifest.json");
        objects.refuse(true);
        assertThat(failures("two-deleted.json")).containsExactly("100");
        objects.refuse(false);

        assertThat(failures("two-deleted.json")).isEmpty();
        assertThat(objects.keys()).isEmpty();
    }

    /** A stream is ordered: no record after the failed one is started. */
    @Test
    void stopsAtAnErrorAndHasTheProcessReplaced() {
        objects.exhaustMemory();

        assertThat(failures("two-deleted.json")).containsExactly("100");

        assertThat(runtime.events())
                .containsExactly(
                        "POST /2018-06-01/runtime/invocation/request-1/response "
                                + "{\"batchItemFailures\":[{\"itemIdentifier\":\"100\"}]}",
                        "end");
    }

    @AfterEach
    void stop() {
        runtime.close();
    }
}
