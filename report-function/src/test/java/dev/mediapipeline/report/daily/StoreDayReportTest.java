package dev.mediapipeline.report.daily;

import static dev.mediapipeline.report.daily.SampleDay.CLOSED;
import static dev.mediapipeline.report.daily.SampleDay.DAY;
import static dev.mediapipeline.report.daily.SampleDay.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.report.daily.DayReport.DeadLetters;
import dev.mediapipeline.report.daily.DayReport.Orphans;
import dev.mediapipeline.report.daily.DayReport.Unreadable;
import dev.mediapipeline.report.daily.StoreOutcome.AlreadyStored;
import dev.mediapipeline.report.daily.StoreOutcome.StillOpen;
import dev.mediapipeline.report.daily.StoreOutcome.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoreDayReportTest {
    private final InMemoryDay day = new InMemoryDay();

    private StoreOutcome storeAt(Instant now, @Nullable Instant scheduled) {
        return new StoreDayReport(day.computation(), day, SampleDay.CLOSING, Clock.fixed(now, ZoneOffset.UTC))
                .storeLatest(scheduled);
    }

    @Test
    void storesTheLatestClosedDay() {
        day.media.add(SampleDay.registered(MORNING));

        assertThat(storeAt(CLOSED, CLOSED)).isEqualTo(new Stored(DAY));
        assertThat(day.reports.get(DAY)).satisfies(report -> {
            assertThat(report.closed()).isTrue();
            assertThat(report.computedAt()).isEqualTo(CLOSED);
            assertThat(report.totals().registered()).isEqualTo(1);
        });
    }

    @Test
    void aDayIsOpenUntilItsLastReplayIsProcessed() {
        assertThat(storeAt(CLOSED.minusNanos(1), null)).isEqualTo(new Stored(DAY.minusDays(1)));
        assertThat(day.reports).doesNotContainKey(DAY);
    }

    @Test
    void theLagFollowsTheLifetimeOfUploadUrls() {
        assertThat(new Closing(Duration.ofHours(1)).of(DAY)).isEqualTo(CLOSED.plus(Duration.ofMinutes(45)));
    }

    @Test
    void aLateRunStoresTheDayItWasFor() {
        Instant aWeekLater = CLOSED.plus(Duration.ofDays(7));

        assertThat(storeAt(aWeekLater, CLOSED)).isEqualTo(new Stored(DAY));
        assertThat(day.reports.get(DAY))
                .satisfies(report -> assertThat(report.computedAt()).isEqualTo(aWeekLater));
    }

    @Test
    void aFutureTimeClosesNothing() {
        assertThat(storeAt(MORNING, CLOSED)).isEqualTo(new StillOpen(DAY));
        assertThat(storeAt(MORNING, Instant.parse("9999-12-31T06:00:00Z")))
                .isEqualTo(new StillOpen(LocalDate.parse("9999-12-29")));
        assertThat(day.reports).isEmpty();

        day.media.add(SampleDay.registered(MORNING));
        assertThat(storeAt(CLOSED, CLOSED)).isEqualTo(new Stored(DAY));
        assertThat(day.reports.get(DAY))
                .satisfies(report -> assertThat(report.totals().registered()).isEqualTo(1));
    }

    @Test
    void aRepeatedRunKeepsTheFirstReport() {
        storeAt(CLOSED, CLOSED);
        day.media.add(SampleDay.registered(MORNING));

        assertThat(storeAt(CLOSED.plusSeconds(60), CLOSED)).isEqualTo(new AlreadyStored(DAY));
        assertThat(day.reports.get(DAY))
                .satisfies(report -> assertThat(report.totals().registered()).isZero());
    }

    @Test
    void aRunWithoutATimeIsForNow() {
        assertThat(storeAt(CLOSED.plus(Duration.ofDays(1)), null)).isEqualTo(new Stored(DAY.plusDays(1)));
    }

    @Test
    void theReportIncludesQueuesAndOrphans() {
        var queues = List.of(new DeadLetters("ResizeDeadLetterQueue", 2, true));
        var orphans = new Orphans(CLOSED, 1, 2, null);
        var report = new ComputeDayReport(day, () -> queues, () -> Optional.of(orphans), SampleDay.CLOSING)
                .compute(DAY, CLOSED);

        assertThat(report.deadLetters()).isEqualTo(queues);
        assertThat(report.orphans()).isEqualTo(orphans);
        assertThat(report.closesAt()).isEqualTo(CLOSED);
    }

    @Test
    void anUnreadableItemIsNamedAndHidesNoOther() {
        Media unreadable = SampleDay.registered(MORNING);
        day.media.add(unreadable);
        day.media.add(SampleDay.registered(MORNING));
        day.unreadable.add(unreadable.id());

        assertThat(storeAt(CLOSED, null)).isEqualTo(new Stored(DAY));
        assertThat(day.reports.get(DAY)).satisfies(report -> {
            assertThat(report.totals().registered()).isEqualTo(1);
            assertThat(report.unreadable())
                    .isEqualTo(new Unreadable(1, List.of(unreadable.id().value())));
            ContractSchema.of("day-report").check(EventJson.write(report));
        });
    }
}
