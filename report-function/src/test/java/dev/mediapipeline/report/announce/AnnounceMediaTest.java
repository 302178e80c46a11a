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
import java.util.List;
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
    private final AnnounceMedia announceMedia = announcing(bus, webhooks);

    private AnnounceMedia announcing(Audience... audiences) {
        return new AnnounceMedia(manifests, List.of(audiences), announcements, Clock.fixed(NOW, ZoneOffset.UTC));
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
    void anEndThatIsAnnouncedAgainIsTheSame() {
        announcements.know(READY);
        announceMedia.announce(READY);

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.AlreadyAnnounced());
        assertThat(bus.told()).hasSize(2).containsOnly(bus.told().getFirst());
    }

    /** A crash between the manifest and the announcement. */
    @Test
    void aCrashAfterTheManifestIsMendedByTheNextTry() {
        announcements.know(READY);
        Audience crashing = event -> {
            throw new TransientException("the process dies here");
        };
        assertThatThrownBy(() -> announcing(crashing).announce(READY)).isInstanceOf(TransientException.class);
        assertThat(manifests.stored(SampleMedia.ID)).isPresent();
        assertThat(announcements.isDue(SampleMedia.ID)).isTrue();

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Announced(MediaStatus.READY));
        assertThat(bus.told()).hasSize(1);
    }

    @Test
    void theManifestOfAnErasedMediaItemDoesNotStay() {
        announcements.know(SampleMedia.in(MediaStatus.DELETED));

        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Erased());
        assertThat(manifests.stored(SampleMedia.ID)).isEmpty();
    }

    @Test
    void theManifestOfAMediaItemThatIsNotThereDoesNotStay() {
        assertThat(announceMedia.announce(READY)).isEqualTo(new AnnounceOutcome.Erased());
        assertThat(manifests.stored(SampleMedia.ID)).isEmpty();
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
