package dev.mediapipeline.report.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import dev.mediapipeline.media.life.Transition;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnounceMediaTest {
    private static final Instant NOW = SampleMedia.CREATED.plusSeconds(6);
    private static final Media READY = SampleMedia.in(MediaStatus.READY);
    private static final Media OVERDUE = SampleMedia.in(MediaStatus.FAILED);

    private final InMemoryManifests manifests = new InMemoryManifests();
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final InMemoryPublisher bus = new InMemoryPublisher();
    private final InMemoryPublisher webhooks = new InMemoryPublisher();
    private final AnnounceMedia announceMedia = new AnnounceMedia(
            manifests, Map.of("bus", bus, "webhooks", webhooks), store, Clock.fixed(NOW, ZoneOffset.UTC));

    private boolean isDue() {
        return store.find(SampleMedia.ID).map(Media::dueAt).isPresent();
    }

    private void failsToAnnounce(Media media) {
        assertThatThrownBy(() -> announceMedia.announce(media)).isInstanceOf(TransientException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "FAILED"})
    void announcesAnEndToEveryPublisher(MediaStatus end) {
        Media media = SampleMedia.in(end);
        store.put(media);

        assertThat(announceMedia.announce(media)).isEqualTo(new AnnounceOutcome.Announced(end));

        assertThat(manifests.stored(SampleMedia.ID)).contains(Manifest.of(media));
        assertThat(bus.published()).hasSize(1).isEqualTo(webhooks.published());
        assertThat(isDue()).isFalse();
        ContractSchema.of("manifest").check(EventJson.write(Manifest.of(media)));
        ContractSchema.of("media-ended").check(EventJson.write(bus.published().getFirst()));
    }

    @Test
    void theEventDescribesTheEnd() {
        store.put(OVERDUE);

        announceMedia.announce(OVERDUE);

        assertThat(bus.published())
                .containsExactly(new MediaEnded(
                        1,
                        SampleMedia.ID,
                        OVERDUE.owner(),
                        MediaStatus.FAILED,
                        SampleMedia.CREATED,
                        SampleMedia.ENDED,
                        "peaks.jpg",
                        OVERDUE.failure(),
                        SampleMedia.ID + "/manifest.json",
                        "correlation"));
    }

    @Test
    void anItemOfTheFirstVersionEndedAtItsLastUpdate() {
        Media first = SampleMedia.in(MediaStatus.READY, Progress.NONE);
        store.put(first);

        announceMedia.announce(first);

        assertThat(bus.published()).extracting(MediaEnded::endedAt).containsExactly(first.updatedAt());
    }

    @Test
    void anEndThatIsAnnouncedAgainIsPublishedOnce() {
        store.put(READY);
        announceMedia.announce(READY);

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.AlreadyAnnounced());
        assertThat(bus.published()).hasSize(1);
        assertThat(manifests.puts()).isEqualTo(1);
    }

    @Test
    void twoConcurrentRunsPublishTheSameEvent() {
        store.put(READY);
        store.beforeNextWrite(() -> announceMedia.announce(READY));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.AlreadyAnnounced());
        assertThat(bus.published()).hasSize(2).containsOnly(bus.published().getFirst());
    }

    @Test
    void theNextAttemptCompletesAnAnnouncementThatCrashedAfterTheManifest() {
        store.put(READY);
        manifests.put(Manifest.of(READY));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Announced(MediaStatus.READY));
        assertThat(bus.published()).hasSize(1);
        assertThat(manifests.stored(SampleMedia.ID)).contains(Manifest.of(READY));
    }

    /** Reconcile makes an attempt every five minutes; this is a day of them. */
    @Test
    void anOutageOfTheBusDoesNotHoldUpTheWebhooks() {
        oneIsDownForADay(bus, webhooks);
    }

    @Test
    void anOutageOfTheWebhooksPublishesOnTheBusOnce() {
        oneIsDownForADay(webhooks, bus);
    }

    private void oneIsDownForADay(InMemoryPublisher down, InMemoryPublisher up) {
        store.put(READY);
        down.fails(true);
        for (int run = 0; run < 288; run++) {
            failsToAnnounce(READY);
        }
        assertThat(up.published()).hasSize(1);
        assertThat(isDue()).isTrue();
        down.fails(false);

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Announced(MediaStatus.READY));
        assertThat(down.published()).isEqualTo(up.published()).hasSize(1);
        assertThat(isDue()).isFalse();
        assertThat(manifests.puts()).isEqualTo(1);
    }

    @Test
    void anAttemptThatOnlyFailsWritesNothing() {
        store.put(READY);
        bus.fails(true);
        webhooks.fails(true);
        for (int run = 0; run < 10; run++) {
            failsToAnnounce(READY);
        }

        assertThat(store.applied(Transition.class).size())
                .as("the mark of the manifest")
                .isEqualTo(1);
        assertThat(manifests.puts()).isEqualTo(1);
    }

    @Test
    void aMarkOfAnEarlierEndDoesNotSuppressThisOne() {
        store.put(OVERDUE);
        bus.fails(true);
        failsToAnnounce(OVERDUE);
        bus.fails(false);
        var told = store.find(SampleMedia.ID).orElseThrow().progress().told();
        Media later = SampleMedia.in(MediaStatus.READY, Progress.NONE.ended(NOW).toldOnly(told));
        store.put(later);

        announceMedia.announce(later);

        assertThat(webhooks.published())
                .extracting(MediaEnded::status)
                .containsExactly(MediaStatus.FAILED, MediaStatus.READY);
        assertThat(bus.published()).extracting(MediaEnded::status).containsExactly(MediaStatus.READY);
        assertThat(manifests.stored(SampleMedia.ID)).contains(Manifest.of(later));
    }

    @Test
    void deletesTheManifestOfAnItemThatIsDeletedDuringAnOutage() {
        store.put(READY);
        bus.fails(true);
        store.beforeNextWrite(() -> store.put(SampleMedia.in(MediaStatus.DELETED)));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Erased());
        assertThat(manifests.stored(SampleMedia.ID)).isEmpty();
    }

    /** The stream lags, and the owner has deleted the item in between. */
    @Test
    void publishesNothingAboutAnItemDeletedSinceItsEnd() {
        store.put(SampleMedia.in(MediaStatus.DELETED));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Erased());
        assertThat(bus.attempts() + webhooks.attempts() + manifests.puts()).isZero();
    }

    @Test
    void publishesNothingAboutAnItemThatIsGone() {
        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Erased());
        assertThat(bus.attempts() + webhooks.attempts() + manifests.puts()).isZero();
    }

    @Test
    void deletesTheManifestOfAnItemDeletedConcurrently() {
        store.put(READY);
        store.beforeNextWrite(() -> store.put(SampleMedia.in(MediaStatus.DELETED)));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Erased());
        assertThat(manifests.stored(SampleMedia.ID)).isEmpty();
    }

    @Test
    void restoresTheManifestOfALaterEnd() {
        Media later = SampleMedia.in(MediaStatus.READY, SampleMedia.endedAt(NOW));
        store.put(OVERDUE);
        store.beforeNextWrite(() -> store.put(later));

        assertThat(announceMedia.announce(OVERDUE)).isEqualTo(new AnnounceOutcome.Superseded());
        assertThat(manifests.stored(SampleMedia.ID)).contains(Manifest.of(later));
    }

    @Test
    void aLateAttemptForAnEarlierEndKeepsTheLaterManifest() {
        Media later = SampleMedia.in(MediaStatus.READY, SampleMedia.endedAt(NOW));
        store.put(later);
        announceMedia.announce(later);

        assertThat(announceMedia.announce(OVERDUE)).isEqualTo(new AnnounceOutcome.Superseded());
        assertThat(manifests.stored(SampleMedia.ID)).contains(Manifest.of(later));
    }

    @Test
    void aReopenedItemWaitsForItsNextEnd() {
        store.put(SampleMedia.in(MediaStatus.PROCESSING));

        assertThat(announceMedia.announce(OVERDUE)).isEqualTo(new AnnounceOutcome.Superseded());
        assertThat(isDue()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAITING_UPLOAD", "PROCESSING", "DELETED", "UNKNOWN"})
    void anItemThatHasNotEndedIsNotAnnounced(MediaStatus status) {
        Media media = SampleMedia.in(status);

        assertThat(announceMedia.announce(media)).isEqualTo(new AnnounceOutcome.NothingToTell());
        assertThat(manifests.stored(SampleMedia.ID)).isEmpty();
        assertThat(bus.published()).isEmpty();
    }

    @Test
    void anAnnouncedItemIsNotAnnouncedAgain() {
        Media announced = SampleMedia.in(
                MediaStatus.READY, SampleMedia.endedAt(SampleMedia.ENDED).announced(NOW));

        assertThat(announceMedia.announce(announced)).isEqualTo(new AnnounceOutcome.NothingToTell());
        assertThat(bus.published()).isEmpty();
    }

    @Test
    void theStoredManifestSampleMatchesTheContractAndCanBeRead() {
        String sample = ContractSchema.sample("v1", "manifest");

        ContractSchema.of("manifest").check(sample);
        ContractSchema.of("manifest").check(EventJson.write(EventJson.read(sample, Manifest.class)));
    }
}
