package dev.mediapipeline.report.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.report.announce.Announcements.Mark;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Announcements} keeps to. */
public abstract class AnnouncementsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:06Z");
    private static final Media READY = SampleMedia.in(MediaStatus.READY);

    /** The adapter under test. */
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
    void findsTheItemAsItIs() {
        know(READY);

        assertThat(announcements().find(SampleMedia.ID)).contains(READY);
        assertThat(announcements().find(MediaId.random())).isEmpty();
    }

    @Test
    void notesWhoWasToldUntilTheEndIsAnnounced() {
        know(READY);
        var told = Map.of("bus", SampleMedia.ENDED);

        assertThat(announcements().told(READY, told)).isEqualTo(new Mark.Noted());
        assertThat(found().progress().told()).isEqualTo(told);
        assertThat(isDue(SampleMedia.ID)).isTrue();

        assertThat(announcements().announced(READY, NOW)).isEqualTo(new Mark.Noted());
        assertThat(found().progress().told()).isEmpty();
        assertThat(announcements().told(READY, told)).isEqualTo(new Mark.NotedBefore());
    }

    private Media found() {
        return announcements().find(SampleMedia.ID).orElseThrow();
    }

    @Test
    void notesNobodyForAnotherEnd() {
        Media endedAgain = SampleMedia.in(MediaStatus.READY, SampleMedia.endedAt(NOW));
        know(endedAgain);

        assertThat(announcements().told(READY, Map.of("bus", SampleMedia.ENDED)))
                .isEqualTo(new Mark.Superseded(endedAgain));
        assertThat(found()).isEqualTo(endedAgain);
    }

    @Test
    void notesNobodyOnATombstone() {
        Media tombstone = SampleMedia.in(MediaStatus.DELETED);
        know(tombstone);

        assertThat(announcements().told(READY, Map.of("bus", SampleMedia.ENDED)))
                .isEqualTo(new Mark.Erased());
        assertThat(found()).isEqualTo(tombstone);
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
