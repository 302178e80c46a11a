package dev.mediapipeline.report.daily;

import static dev.mediapipeline.report.daily.SampleDay.DAY;
import static dev.mediapipeline.report.daily.SampleDay.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link MediaOfDay}. */
public abstract class MediaOfDayContractTest {
    /** The adapter, with these media items. */
    protected abstract MediaOfDay knowing(List<Media> media);

    protected static List<Media> read(MediaOfDay mediaOfDay, LocalDate day) {
        List<Media> read = new ArrayList<>();
        mediaOfDay.forEach(day, new MediaOfDay.Visitor() {
            @Override
            public void add(Media media) {
                read.add(media);
            }

            @Override
            public void addUnreadable(String id) {
                throw new AssertionError("cannot read " + id);
            }
        });
        return read;
    }

    @Test
    void passesOnEachMediaItemOfTheDayOnce() {
        var first = SampleDay.registered(Instant.parse("2026-11-24T00:00:00Z"));
        var last = SampleDay.ready(Instant.parse("2026-11-24T23:59:59.999999999Z"), 10);
        var dayBefore = SampleDay.registered(Instant.parse("2026-11-23T23:59:59.999999999Z"));
        var dayAfter = SampleDay.registered(Instant.parse("2026-11-25T00:00:00Z"));

        MediaOfDay mediaOfDay = knowing(List.of(first, last, dayBefore, dayAfter));

        assertThat(read(mediaOfDay, DAY)).extracting(Media::id).containsExactlyInAnyOrder(first.id(), last.id());
        assertThat(read(mediaOfDay, DAY.plusDays(1))).extracting(Media::id).containsExactly(dayAfter.id());
        assertThat(read(mediaOfDay, DAY.plusDays(2))).isEmpty();
    }

    @Test
    void passesOnMoreItemsThanOneCallReads() {
        // All in one part of the index, so that the part needs several reads.
        var media = IntStream.range(0, 230)
                .mapToObj(count -> SampleDay.item(
                        new MediaId("a" + UUID.randomUUID().toString().substring(1)),
                        MediaStatus.AWAITING_UPLOAD,
                        MORNING,
                        null,
                        Progress.NONE,
                        null))
                .toList();

        assertThat(read(knowing(media), DAY))
                .extracting(Media::id)
                .containsExactlyInAnyOrderElementsOf(
                        media.stream().map(Media::id).toList());
    }

    @Test
    void leavesOutDeletedItems() {
        var erased = SampleDay.item(MediaId.random(), MediaStatus.DELETED, MORNING, null, Progress.NONE, null);
        var kept = SampleDay.registered(MORNING);

        assertThat(read(knowing(List.of(erased, kept)), DAY))
                .extracting(Media::id)
                .containsExactly(kept.id());
    }
}
