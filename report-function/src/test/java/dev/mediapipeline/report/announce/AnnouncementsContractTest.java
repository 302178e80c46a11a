package dev.mediapipeline.report.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.report.announce.Announcements.Mark;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Announcements} keeps to. */
public abstract class AnnouncementsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:06Z");
    private static final Media READY = SampleMedia.in(MediaStatus.READY);

    /** The adapter. */
    protected abstract Announcements announcements();

    /** Makes a media item known to it. */
    protected abstract void know(Media media);

    /** Whether somebody still has to look at the media item. */
    protected abstract boolean isDue(MediaId id);

    @Test
    void anEndIsNotedOnceAndIsNoLongerDue() {
        know(READY);

        assertThat(announcements().announced(READY, NOW)).isEqualTo(new Mark.Noted());
        assertThat(isDue(SampleMedia.ID)).isFalse();
        assertThat(announcements().announced(READY, NOW)).isEqualTo(new Mark.NotedBefore());
    }

    @Test
    void anEndOfTheFirstVersionIsNoted() {
        Media withoutTime = SampleMedia.in(MediaStatus.READY, Progress.NONE);
        know(withoutTime);

        assertThat(announcements().announced(withoutTime, NOW)).isEqualTo(new Mark.Noted());
        assertThat(announcements().announced(withoutTime, NOW)).isEqualTo(new Mark.NotedBefore());
    }

    @Test
    void aStatusThatIsNoLongerTrueIsNotNoted() {
        Media reopened = SampleMedia.in(MediaStatus.PROCESSING);
        know(reopened);

        assertThat(announcements().announced(SampleMedia.in(MediaStatus.FAILED), NOW))
                .isEqualTo(new Mark.Superseded(reopened));
        assertThat(isDue(SampleMedia.ID)).isTrue();
    }

    /** Items of the first version have no time of their end that would tell the two apart. */
    @Test
    void aStatusThatIsNoLongerTrueIsNotNotedWithoutATimeEither() {
        Media reopened = SampleMedia.in(MediaStatus.PROCESSING, Progress.NONE);
        know(reopened);

        assertThat(announcements().announced(SampleMedia.in(MediaStatus.FAILED, Progress.NONE), NOW))
                .isEqualTo(new Mark.Superseded(reopened));
        assertThat(isDue(SampleMedia.ID)).isTrue();
    }

    @Test
    void anEarlierEndWithTheSameStatusIsNotNoted() {
        Media endedAgain = SampleMedia.in(MediaStatus.FAILED, SampleMedia.endedAt(NOW));
        know(endedAgain);

        assertThat(announcements().announced(SampleMedia.in(MediaStatus.FAILED), NOW))
                .isEqualTo(new Mark.Superseded(endedAgain));
        assertThat(isDue(SampleMedia.ID)).isTrue();
    }

    @Test
    void anEndWithoutATimeIsNotNotedOnceItHasEndedAgain() {
        Media endedAgain = SampleMedia.in(MediaStatus.READY, SampleMedia.endedAt(NOW));
        know(endedAgain);

        assertThat(announcements().announced(SampleMedia.in(MediaStatus.READY, Progress.NONE), NOW))
                .isEqualTo(new Mark.Superseded(endedAgain));
        assertThat(isDue(SampleMedia.ID)).isTrue();
    }

    @Test
    void aTombstoneIsToldAndStaysDue() {
        know(SampleMedia.in(MediaStatus.DELETED));

        assertThat(announcements().announced(READY, NOW)).isEqualTo(new Mark.Erased());
        assertThat(isDue(SampleMedia.ID)).isTrue();
    }

    @Test
    void whatIsNotThereAnyMoreIsTold() {
        assertThat(announcements().announced(READY, NOW)).isEqualTo(new Mark.Erased());
    }
}
