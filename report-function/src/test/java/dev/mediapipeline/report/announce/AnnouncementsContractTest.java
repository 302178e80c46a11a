package dev.mediapipeline.report.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Announcements} keeps to. */
public abstract class AnnouncementsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    /** The adapter, knowing the sample with a status. */
    protected abstract Announcements knowing(MediaStatus status);

    @Test
    void aMediaItemIsAnnouncedOnce() {
        Announcements announcements = knowing(MediaStatus.READY);

        assertThat(announcements.announced(SampleMedia.ID, MediaStatus.READY, NOW))
                .isTrue();
        assertThat(announcements.announced(SampleMedia.ID, MediaStatus.READY, NOW))
                .isFalse();
    }

    @Test
    void aStatusThatIsNoLongerTrueIsNotAnnounced() {
        assertThat(knowing(MediaStatus.DELETED).announced(SampleMedia.ID, MediaStatus.READY, NOW))
                .isFalse();
    }

    @Test
    void whatDoesNotExistIsNotAnnounced() {
        assertThat(knowing(MediaStatus.READY).announced(MediaId.random(), MediaStatus.READY, NOW))
                .isFalse();
    }
}
