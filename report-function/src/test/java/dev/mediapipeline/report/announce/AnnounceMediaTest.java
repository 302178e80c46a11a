package dev.mediapipeline.report.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.media.MediaStatus;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnounceMediaTest {
    private static final ContractSchema SCHEMA = ContractSchema.of("manifest");

    private final InMemoryTelling told = new InMemoryTelling();
    private final AnnounceMedia announceMedia =
            new AnnounceMedia(told, told, Clock.fixed(SampleMedia.CREATED.plusSeconds(6), ZoneOffset.UTC));

    private ChangeOutcome change(MediaStatus before, MediaStatus after) {
        return announceMedia.announce(Optional.of(before), SampleMedia.in(after));
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "FAILED"})
    void announcesAnEndWithItsManifest(MediaStatus end) {
        told.know(SampleMedia.ID, end);

        assertThat(change(MediaStatus.PROCESSING, end)).isEqualTo(new ChangeOutcome.Announced(end));
        assertThat(told.manifests).containsExactly(Manifest.of(SampleMedia.in(end)));
        SCHEMA.check(EventJson.write(told.manifests.getFirst()));
    }

    @Test
    void aRedeliveredChangeWritesTheSameManifestAndAnnouncesNothing() {
        told.know(SampleMedia.ID, MediaStatus.READY);
        change(MediaStatus.PROCESSING, MediaStatus.READY);

        assertThat(change(MediaStatus.PROCESSING, MediaStatus.READY)).isEqualTo(new ChangeOutcome.AlreadyAnnounced());
        assertThat(told.manifests.getFirst()).isEqualTo(told.manifests.getLast());
    }

    @Test
    void aChangeThatIsNoEndTellsNothing() {
        assertThat(change(MediaStatus.AWAITING_UPLOAD, MediaStatus.PROCESSING))
                .isEqualTo(new ChangeOutcome.NothingToTell());
        assertThat(change(MediaStatus.READY, MediaStatus.READY)).isEqualTo(new ChangeOutcome.NothingToTell());
        assertThat(told.manifests).isEmpty();
    }

    @Test
    void theStoredSampleOfAManifestKeepsToTheContractAndIsRead() {
        String sample = ContractSchema.sample("v1", "manifest");

        SCHEMA.check(sample);
        SCHEMA.check(EventJson.write(EventJson.read(sample, Manifest.class)));
    }
}
