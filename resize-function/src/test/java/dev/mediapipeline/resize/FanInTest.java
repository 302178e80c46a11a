package dev.mediapipeline.resize;

import static dev.mediapipeline.media.life.MediaFixtures.ETAG;
import static dev.mediapipeline.media.life.MediaFixtures.PREVIEW;
import static dev.mediapipeline.media.life.MediaFixtures.WEB;
import static dev.mediapipeline.resize.Resizing.PHOTOGRAPH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.MediaStatus;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests that the media item ends with its last group, no matter which that is. */
class FanInTest {
    private static final Failure FAILURE = new Failure(Failure.CORRUPT, "it ends inside its pixels");

    private final Resizing resizing = new Resizing();

    @Test
    void endsTheItemWithItsLastGroup() {
        resizing.resize(WEB);
        resizing.resize(PREVIEW);

        assertThat(resizing.ends()).containsExactly(MediaStatus.READY);
        assertThat(resizing.now().renditions()).containsOnlyKeys("preview", "web");
    }

    @Test
    void endsTheItemOnceWhenItsLastGroupsEndTogether() throws Exception {
        var bothStore = new CyclicBarrier(2);
        resizing.renditions.beforePut(() -> await(bothStore));

        try (var workers = Executors.newFixedThreadPool(2)) {
            var preview = workers.submit(() -> resizing.resize(PREVIEW));
            var web = workers.submit(() -> resizing.resize(WEB));
            assertThat(List.of(preview.get(), web.get())).containsOnly(new ResizeOutcome.Made(2));
        }

        assertThat(resizing.ends()).containsExactly(MediaStatus.READY);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other worker did not come", e);
        }
    }

    @Test
    void endsTheItemThatAnEarlierDeliveryLeftUnended() {
        resizing.given(PREVIEW, new GroupState.Done(List.of(), null, null));
        resizing.given(WEB, new GroupState.Done(List.of(), null, null));

        assertThat(resizing.resize(WEB)).isEqualTo(new ResizeOutcome.AlreadyEnded());

        assertThat(resizing.ends()).containsExactly(MediaStatus.READY);
        assertThat(resizing.renditions.keys()).isEmpty();
    }

    @Test
    void failsTheItemForOneGroupAndKeepsWhatWasMadeOfTheOther() {
        resizing.resize(PREVIEW);
        resizing.photographs.put(Resizing.ID, ETAG, Arrays.copyOf(PHOTOGRAPH, PHOTOGRAPH.length / 2));

        assertThat(resizing.resize(WEB))
                .isInstanceOfSatisfying(
                        ResizeOutcome.Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(Failure.CORRUPT));

        assertThat(resizing.ends()).containsExactly(MediaStatus.FAILED);
        assertThat(resizing.now().failure())
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Failure.CORRUPT));
        assertThat(resizing.now().groups().get("web")).isInstanceOf(GroupState.Failed.class);
        assertThat(resizing.now().renditions()).containsOnlyKeys("preview");
    }

    @Test
    void doesNotFailTheItemBeforeItsOtherGroupsHaveEnded() {
        resizing.photographs.remove(Resizing.ID);

        assertThat(resizing.resize(WEB))
                .isInstanceOfSatisfying(
                        ResizeOutcome.Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(Failure.SOURCE_MISSING));

        assertThat(resizing.now().status()).isEqualTo(MediaStatus.PROCESSING);
    }

    @Test
    void failsTheItemWhenTheOtherGroupHadFailed() {
        resizing.given(PREVIEW, new GroupState.Failed(FAILURE, null));

        assertThat(resizing.resize(WEB)).isEqualTo(new ResizeOutcome.Made(2));

        assertThat(resizing.ends()).containsExactly(MediaStatus.FAILED);
        assertThat(resizing.now().failure()).isEqualTo(FAILURE);
    }
}
