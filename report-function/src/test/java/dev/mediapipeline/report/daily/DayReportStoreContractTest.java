package dev.mediapipeline.report.daily;

import static dev.mediapipeline.report.daily.SampleReports.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The contract of {@link DayReportStore}. */
public abstract class DayReportStoreContractTest {
    /** An empty store. */
    protected abstract DayReportStore store();

    @Test
    void findsAStoredReport() {
        DayReportStore store = store();

        assertThat(store.find(DAY)).isEmpty();
        assertThat(store.store(SampleReports.busy())).isTrue();
        assertThat(store.find(DAY)).contains(SampleReports.busy());
        assertThat(store.find(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void storingTheSameReportAgainChangesNothing() {
        DayReportStore store = store();
        store.store(SampleReports.busy());

        assertThat(store.store(SampleReports.busy())).isTrue();
        assertThat(store.find(DAY)).contains(SampleReports.busy());
    }

    @Test
    void theFirstReportOfADayStays() {
        DayReportStore store = store();
        store.store(SampleReports.busy());

        assertThat(store.store(SampleReports.empty(Instant.parse("2026-11-26T06:00:00Z"))))
                .isFalse();
        assertThat(store.find(DAY)).contains(SampleReports.busy());
    }
}
