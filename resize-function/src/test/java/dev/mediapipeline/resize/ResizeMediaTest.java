package dev.mediapipeline.resize;

import static dev.mediapipeline.resize.SampleMedia.ETAG;
import static dev.mediapipeline.resize.SampleMedia.NOW;
import static dev.mediapipeline.resize.SampleMedia.PREVIEW;
import static dev.mediapipeline.resize.SampleMedia.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.resize.vips.Pictures;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ResizeMediaTest {
    private static final byte[] PHOTOGRAPH = Pictures.jpeg(100, 70);
    private static final Duration TIME_LEFT = Duration.ofSeconds(60);
    private static final Failure FAILURE = new Failure(Failure.CORRUPT, "it ends inside its pixels");

    private final InMemoryGroups groups = new InMemoryGroups();
    private final InMemoryPhotographs photographs = new InMemoryPhotographs();
    private final InMemoryRenditions renditions = new InMemoryRenditions();
    private final ResizeMedia resizeMedia =
            new ResizeMedia(groups, photographs, Renderers.VIPS, renditions, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Media media = groups.put(SampleMedia.processing());

    ResizeMediaTest() {
        photographs.put(media.id(), ETAG, PHOTOGRAPH);
    }

    private ResizeOutcome resize(RenditionGroup group) {
        return resizeMedia.resize(SampleMedia.request(media, group), TIME_LEFT);
    }

    private Media now() {
        return groups.find(media.id()).orElseThrow();
    }

    private void given(RenditionGroup group, GroupState state) {
        groups.put(SampleMedia.with(group, state, now()));
    }

    @Test
    void makesAndStoresEveryRendition() {
        assertThat(resize(PREVIEW)).isEqualTo(new ResizeOutcome.Made(2));

        List<Rendition> made = now().renditions().getOrDefault("preview", List.of());
        assertThat(made).extracting(Rendition::name).containsExactly("w40", "w20");
        assertThat(made).extracting(Rendition::width).containsExactly(40, 20);
        assertThat(made).extracting(Rendition::height).containsExactly(28, 14);
        assertThat(made)
                .allSatisfy(
                        rendition -> assertThat(renditions.get(rendition.key())).hasSize((int) rendition.bytes()));
        assertThat(renditions.keys()).hasSize(2);
        assertThat(now().status()).isEqualTo(MediaStatus.PROCESSING);
    }

    @Test
    void endsTheItemWithItsLastGroup() {
        resize(WEB);
        resize(PREVIEW);

        assertThat(groups.ends()).containsExactly(MediaStatus.READY);
        assertThat(now().renditions()).containsOnlyKeys("preview", "web");
    }

    @Test
    void endsTheItemOnceWhenItsLastGroupsEndTogether() throws Exception {
        var bothStore = new CyclicBarrier(2);
        renditions.beforePut(() -> await(bothStore));

        try (var workers = Executors.newFixedThreadPool(2)) {
            var preview = workers.submit(() -> resize(PREVIEW));
            var web = workers.submit(() -> resize(WEB));
            assertThat(List.of(preview.get(), web.get())).containsOnly(new ResizeOutcome.Made(2));
        }

        assertThat(groups.ends()).containsExactly(MediaStatus.READY);
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
        given(PREVIEW, new GroupState.Done(List.of()));
        given(WEB, new GroupState.Done(List.of()));

        assertThat(resize(WEB)).isEqualTo(new ResizeOutcome.AlreadyEnded());

        assertThat(groups.ends()).containsExactly(MediaStatus.READY);
        assertThat(renditions.keys()).isEmpty();
    }

    @Test
    void saysHowLongAnotherWorkerHoldsTheGroup() {
        given(PREVIEW, new GroupState.Claimed("other", NOW.plusSeconds(42)));

        assertThat(resize(PREVIEW)).isEqualTo(new ResizeOutcome.Held(Duration.ofSeconds(42)));

        assertThat(renditions.keys()).isEmpty();
    }

    @Test
    void claimsUntilTheInvocationEnds() {
        renditions.beforePut(() -> assertThat(now().groups().get("preview"))
                .isInstanceOfSatisfying(
                        GroupState.Claimed.class,
                        claim -> assertThat(claim.until()).isEqualTo(NOW.plus(TIME_LEFT))));

        assertThat(resize(PREVIEW)).isEqualTo(new ResizeOutcome.Made(2));
    }

    @Test
    void leavesTheGroupToTheWorkerThatTookItOver() {
        var other = new GroupState.Claimed("other", NOW.plusSeconds(100));
        given(WEB, new GroupState.Done(List.of()));
        renditions.beforePut(() -> given(PREVIEW, other));

        assertThat(resize(PREVIEW)).isEqualTo(new ResizeOutcome.Overtaken());

        assertThat(now().groups()).containsEntry("preview", other);
        assertThat(groups.ends()).isEmpty();
    }

    @Test
    void failsTheItemForOneGroupAndKeepsWhatWasMadeOfTheOther() {
        resize(PREVIEW);
        photographs.put(media.id(), ETAG, Arrays.copyOf(PHOTOGRAPH, PHOTOGRAPH.length / 2));

        assertThat(resize(WEB))
                .isInstanceOfSatisfying(
                        ResizeOutcome.Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(Failure.CORRUPT));

        assertThat(groups.ends()).containsExactly(MediaStatus.FAILED);
        assertThat(now().failure())
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Failure.CORRUPT));
        assertThat(now().groups().get("web")).isInstanceOf(GroupState.Failed.class);
        assertThat(now().renditions()).containsOnlyKeys("preview");
    }

    @Test
    void doesNotFailTheItemBeforeItsOtherGroupsHaveEnded() {
        photographs.remove(media.id());

        assertThat(resize(WEB))
                .isInstanceOfSatisfying(
                        ResizeOutcome.Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(Failure.SOURCE_MISSING));

        assertThat(now().status()).isEqualTo(MediaStatus.PROCESSING);
    }

    @Test
    void failsTheItemWhenTheOtherGroupHadFailed() {
        given(PREVIEW, new GroupState.Failed(FAILURE));

        assertThat(resize(WEB)).isEqualTo(new ResizeOutcome.Made(2));

        assertThat(groups.ends()).containsExactly(MediaStatus.FAILED);
        assertThat(now().failure()).isEqualTo(FAILURE);
    }

    @Test
    void givesTheClaimBackWhenALaterTryCanHelp() {
        renditions.goDown();

        assertThatThrownBy(() -> resize(PREVIEW))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("the store does not answer");

        assertThat(now().groups()).containsEntry("preview", new GroupState.Pending());
    }

    @Test
    void makesNothingThatNobodyWants() {
        groups.put(SampleMedia.with(MediaStatus.DELETED, null, media));

        assertThat(resize(PREVIEW)).isEqualTo(new ResizeOutcome.Obsolete());

        assertThat(renditions.keys()).isEmpty();
    }
}
