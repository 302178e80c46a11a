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
    private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
    private final InMemoryAudience bus = new InMemoryAudience();
    private final InMemoryAudience webhooks = new InMemoryAudience();
    private final AnnounceMedia announceMedia = new AnnounceMedia(
            manifests, Map.of("bus", bus, "webhooks", webhooks), announcements, Clock.fixed(NOW, ZoneOffset.UTC));

    private void failsToAnnounce(Media media) {
        assertThatThrownBy(() -> announceMedia.announce(media)).isInstanceOf(TransientException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "FAILED"})
    void announcesAnEndToEverybody(MediaStatus end) {
        Media media = SampleMedia.in(end);
        announcements.know(media);

        assertThat(announceMedia.announce(media)).isEqualTo(new AnnounceOutcome.Announced(end));

        assertThat(manifests.stored(SampleMedia.ID)).contains(Manifest.of(media));
        assertThat(bus.told()).hasSize(1).isEqualTo(webhooks.told());
        assertThat(announcements.isDue(SampleMedia.ID)).isFalse();
        ContractSchema.of("manifest").check(EventJson.write(Manifest.of(media)));
        ContractSchema.of("media-ended").check(EventJson.write(bus.told().getFirst()));
    }

    @Test
    void theEventSaysWhatEndedAndWhere() {
        announcements.know(OVERDUE);

        announceMedia.announce(OVERDUE);

        assertThat(bus.told())
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
    void whatEndedInTheFirstVersionEndedAtItsLastUpdate() {
        Media first = SampleMedia.in(MediaStatus.READY, Progress.NONE);
        announcements.know(first);

        announceMedia.announce(first);

        assertThat(bus.told()).extracting(MediaEnded::endedAt).containsExactly(first.updatedAt());
    }

    @Test
    void anEndThatIsAnnouncedAgainIsToldOnce() {
        announcements.know(READY);
        announceMedia.announce(READY);

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.AlreadyAnnounced());
        assertThat(bus.told()).hasSize(1);
        assertThat(manifests.puts()).isEqualTo(1);
    }

    @Test
    void twoAtOnceTellTheSame() {
        announcements.know(READY);
        announcements.beforeNextNote(() -> announceMedia.announce(READY));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.AlreadyAnnounced());
        assertThat(bus.told()).hasSize(2).containsOnly(bus.told().getFirst());
    }

    /** A crash between the manifest and the announcement. */
    @Test
    void aCrashAfterTheManifestIsMendedByTheNextTry() {
        announcements.know(READY);
        manifests.put(Manifest.of(READY));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Announced(MediaStatus.READY));
        assertThat(bus.told()).hasSize(1);
        assertThat(manifests.stored(SampleMedia.ID)).contains(Manifest.of(READY));
    }

    /** As reconcile tries every five minutes for a day. */
    @Test
    void theOutageOfTheBusKeepsNothingFromTheWebhooks() {
        oneIsDownForADay(bus, webhooks);
    }

    @Test
    void theOutageOfTheWebhooksTellsTheBusOnce() {
        oneIsDownForADay(webhooks, bus);
    }

    private void oneIsDownForADay(InMemoryAudience down, InMemoryAudience up) {
        announcements.know(READY);
        down.isDown(true);
        for (int run = 0; run < 288; run++) {
            failsToAnnounce(READY);
        }
        assertThat(up.told()).hasSize(1);
        assertThat(announcements.isDue(SampleMedia.ID)).isTrue();
        down.isDown(false);

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Announced(MediaStatus.READY));
        assertThat(down.told()).isEqualTo(up.told()).hasSize(1);
        assertThat(announcements.isDue(SampleMedia.ID)).isFalse();
        assertThat(manifests.puts()).isEqualTo(1);
    }

    @Test
    void aTryThatOnlyFailsWritesNothing() {
        announcements.know(READY);
        bus.isDown(true);
        webhooks.isDown(true);
        for (int run = 0; run < 10; run++) {
            failsToAnnounce(READY);
        }

        assertThat(announcements.notes()).as("that of the manifest").isEqualTo(1);
        assertThat(manifests.puts()).isEqualTo(1);
    }

    @Test
    void anAudienceThatWasToldOfAnEarlierEndIsToldOfThisOne() {
        announcements.know(OVERDUE);
        bus.isDown(true);
        failsToAnnounce(OVERDUE);
        bus.isDown(false);
        var told = announcements.find(SampleMedia.ID).orElseThrow().progress().told();
        Media later = SampleMedia.in(MediaStatus.READY, new Progress(null, null, NOW, null, 1, 0, null, told, null));
        announcements.know(later);

        announceMedia.announce(later);

        assertThat(webhooks.told())
                .extracting(MediaEnded::status)
                .containsExactly(MediaStatus.FAILED, MediaStatus.READY);
        assertThat(bus.told()).extracting(MediaEnded::status).containsExactly(MediaStatus.READY);
        assertThat(manifests.stored(SampleMedia.ID)).contains(Manifest.of(later));
    }

    @Test
    void theManifestDoesNotStayWhenTheItemIsDeletedWhileAnAudienceIsDown() {
        announcements.know(READY);
        bus.isDown(true);
        announcements.beforeNextNote(() -> announcements.know(SampleMedia.in(MediaStatus.DELETED)));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Erased());
        assertThat(manifests.stored(SampleMedia.ID)).isEmpty();
    }

    /** The stream lags, and the owner deletes the item meanwhile. */
    @Test
    void nothingIsToldOfAnItemThatWasDeletedSinceItEnded() {
        announcements.know(SampleMedia.in(MediaStatus.DELETED));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Erased());
        assertThat(bus.tries() + webhooks.tries() + manifests.puts()).isZero();
    }

    @Test
    void nothingIsToldOfAnItemThatIsGone() {
        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Erased());
        assertThat(bus.tries() + webhooks.tries() + manifests.puts()).isZero();
    }

    @Test
    void theManifestOfAnItemThatIsDeletedAtTheSameTimeDoesNotStay() {
        announcements.know(READY);
        announcements.beforeNextNote(() -> announcements.know(SampleMedia.in(MediaStatus.DELETED)));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Erased());
        assertThat(manifests.stored(SampleMedia.ID)).isEmpty();
    }

    @Test
    void theManifestOfALaterEndIsPutBack() {
        Media later = SampleMedia.in(MediaStatus.READY, SampleMedia.endedAt(NOW));
        announcements.know(OVERDUE);
        announcements.beforeNextNote(() -> announcements.know(later));

        assertThat(announceMedia.announce(OVERDUE)).isEqualTo(new AnnounceOutcome.Superseded());
        assertThat(manifests.stored(SampleMedia.ID)).contains(Manifest.of(later));
    }

    @Test
    void aLateTryForAnEarlierEndDoesNotHideTheLaterOne() {
        Media later = SampleMedia.in(MediaStatus.READY, SampleMedia.endedAt(NOW));
        announcements.know(later);
        announceMedia.announce(later);

        assertThat(announceMedia.announce(OVERDUE)).isEqualTo(new AnnounceOutcome.Superseded());
        assertThat(manifests.stored(SampleMedia.ID)).contains(Manifest.of(later));
    }

    @Test
    void aMediaItemThatWasReopenedIsLeftToItsNextEnd() {
        announcements.know(SampleMedia.in(MediaStatus.PROCESSING));

        assertThat(announceMedia.announce(OVERDUE)).isEqualTo(new AnnounceOutcome.Superseded());
        assertThat(announcements.isDue(SampleMedia.ID)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAITING_UPLOAD", "PROCESSING", "DELETED", "UNKNOWN"})
    void whatHasNotEndedIsNotAnnounced(MediaStatus status) {
        Media media = SampleMedia.in(status);

        assertThat(announceMedia.announce(media)).isEqualTo(new AnnounceOutcome.NothingToTell());
        assertThat(manifests.stored(SampleMedia.ID)).isEmpty();
        assertThat(bus.told()).isEmpty();
    }

    @Test
    void whatWasAnnouncedIsNotAnnouncedAgain() {
        Media announced = SampleMedia.in(MediaStatus.READY, new Progress(null, null, SampleMedia.ENDED, NOW, 1, 0));

        assertThat(announceMedia.announce(announced)).isEqualTo(new AnnounceOutcome.NothingToTell());
        assertThat(bus.told()).isEmpty();
    }

    @Test
    void theStoredSampleOfAManifestKeepsToTheContractAndIsRead() {
        String sample = ContractSchema.sample("v1", "manifest");

        ContractSchema.of("manifest").check(sample);
        ContractSchema.of("manifest").check(EventJson.write(EventJson.read(sample, Manifest.class)));
    }
}
