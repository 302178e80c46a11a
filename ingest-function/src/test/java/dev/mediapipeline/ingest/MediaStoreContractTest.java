package dev.mediapipeline.ingest;

import static dev.mediapipeline.ingest.SampleMedia.NOW;
import static dev.mediapipeline.ingest.SampleMedia.PLAN;
import static dev.mediapipeline.ingest.SampleMedia.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of media items promises to ingest. */
public abstract class MediaStoreContractTest {
    private static final Instant DEADLINE = NOW.plusSeconds(900);
    private static final Instant UPLOADED = NOW.minusSeconds(3);
    private static final Failure FAILURE = new Failure(Failure.EMPTY, "the upload has no bytes");

    protected abstract MediaStore store();

    /** Puts an item into the store, past its port. */
    protected abstract void given(Media media);

    private Media found(MediaId id) {
        return store().find(id).orElseThrow();
    }

    private boolean start(MediaId id) {
        return store().startProcessing(id, new Acceptance(UPLOADED, SOURCE, PLAN, NOW, DEADLINE));
    }

    private boolean refuse(MediaId id) {
        return store().refuse(id, new Refusal(UPLOADED, FAILURE, NOW));
    }

    @Test
    void findsAnItemAsItWasWritten() {
        Media media = SampleMedia.processing();
        given(media);

        assertThat(store().find(media.id())).contains(media);
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(store().find(MediaId.random())).isEmpty();
    }

    @Test
    void startsToProcessWithEveryGroupPending() {
        Media media = SampleMedia.awaitingUpload();
        given(media);

        assertThat(start(media.id())).isTrue();

        Media started = found(media.id());
        assertThat(started.status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(started.source()).isEqualTo(SOURCE);
        assertThat(started.plan()).isEqualTo(PLAN);
        assertThat(started.groups().sequencedKeySet()).containsExactly("preview", "web");
        assertThat(started.groups().values()).containsOnly(new GroupState.Pending());
        assertThat(started.createdAt()).isEqualTo(media.createdAt());
        assertThat(started.updatedAt()).isEqualTo(NOW);
        assertThat(started.deadline()).isEqualTo(DEADLINE);
        assertThat(started.declaration()).isEqualTo(media.declaration());
        assertThat(started.progress()).isEqualTo(new Progress(UPLOADED, NOW, null, null, 0, 0));
    }

    @Test
    void refusesWithTheReason() {
        Media media = SampleMedia.awaitingUpload();
        given(media);

        assertThat(refuse(media.id())).isTrue();

        Media refused = found(media.id());
        assertThat(refused.status()).isEqualTo(MediaStatus.FAILED);
        assertThat(refused.failure()).isEqualTo(FAILURE);
        assertThat(refused.updatedAt()).isEqualTo(NOW);
        assertThat(refused.progress()).isEqualTo(new Progress(UPLOADED, null, NOW, null, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {Failure.UPLOAD_EXPIRED, Failure.OVERDUE, Failure.SOURCE_MISSING})
    void startsToProcessWhatCameAfterItsDeadline(String code) {
        Media media = SampleMedia.failed(code, SampleMedia.awaitingUpload());
        given(media);

        assertThat(start(media.id())).isTrue();

        Media started = found(media.id());
        assertThat(started.status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(started.failure()).isNull();
        assertThat(started.progress()).isEqualTo(new Progress(UPLOADED, NOW, null, null, 0, 2));
    }

    @Test
    void refusesWhatCameAfterItsDeadline() {
        Media media = SampleMedia.failed(Failure.UPLOAD_EXPIRED, SampleMedia.awaitingUpload());
        given(media);

        assertThat(refuse(media.id())).isTrue();

        assertThat(found(media.id()).failure()).isEqualTo(FAILURE);
        assertThat(found(media.id()).progress()).isEqualTo(new Progress(UPLOADED, null, NOW, null, 0, 2));
    }

    @Test
    void decidesOnceWhatFailedForAnotherReasonOrLater() {
        for (Media media : List.of(
                SampleMedia.failed(Failure.CORRUPT, SampleMedia.awaitingUpload()),
                SampleMedia.failed(Failure.SOURCE_MISSING, SampleMedia.processing()),
                SampleMedia.failed(Failure.OVERDUE, SampleMedia.processing()))) {
            given(media);

            assertThat(start(media.id())).isFalse();
            assertThat(refuse(media.id())).isFalse();

            assertThat(found(media.id())).isEqualTo(media);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWAITING_UPLOAD")
    void changesNothingOnceTheItemIsDecided(MediaStatus status) {
        Media media = SampleMedia.with(status, SampleMedia.processing());
        given(media);

        assertThat(start(media.id())).isFalse();
        assertThat(refuse(media.id())).isFalse();

        assertThat(found(media.id())).isEqualTo(media);
    }

    @Test
    void createsNoItemThatIsNotThere() {
        MediaId unknown = MediaId.random();

        assertThat(start(unknown)).isFalse();
        assertThat(refuse(unknown)).isFalse();

        assertThat(store().find(unknown)).isEmpty();
    }

    @Test
    void letsOneOfManyDecide() throws Exception {
        Media media = SampleMedia.awaitingUpload();
        given(media);
        var racers = new ArrayList<Callable<Boolean>>();
        for (int racer = 0; racer < 4; racer++) {
            racers.add(() -> start(media.id()));
            racers.add(() -> refuse(media.id()));
        }

        int deciders = 0;
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            for (var decided : threads.invokeAll(racers)) {
                deciders += decided.get() ? 1 : 0;
            }
        }

        assertThat(deciders).isEqualTo(1);
    }
}
