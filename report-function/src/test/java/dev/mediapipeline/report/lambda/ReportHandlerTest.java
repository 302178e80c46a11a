package dev.mediapipeline.report.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.report.daily.InMemoryDay;
import dev.mediapipeline.report.daily.StoreDayReport;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReportHandlerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T05:00:00Z"), ZoneOffset.UTC);

    private final InMemoryDay day = new InMemoryDay();
    private final ReportHandler handler = new ReportHandler(
            new StoreDayReport(day.computation(), day, CLOCK),
            new OutcomeLog("report-function", CLOCK),
            RecordedRuntime.lasting());

    private String handle(ReportRequest request) {
        return handler.handleRequest(request, Events.CONTEXT);
    }

    @Test
    void storesTheReportOfTheDayBeforeTheScheduledTime() {
        var request = Events.read("scheduled-report.json", ReportRequest.class);

        assertThat(handle(request)).isEqualTo("Stored 2026-11-24");
        assertThat(handle(request)).isEqualTo("Stored 2026-11-24");
        assertThat(handle(new ReportRequest("2026-11-25T07:00:00Z"))).isEqualTo("AlreadyStored 2026-11-24");
        assertThat(day.reports).containsOnlyKeys(LocalDate.parse("2026-11-24"));
    }

    @Test
    void takesTheClockWhenNoTimeIsGiven() {
        assertThat(handle(Events.read("scheduled-report-now.json", ReportRequest.class)))
                .isEqualTo("StillOpen 2026-11-30");
    }

    @Test
    void refusesATimeThatIsNone() {
        assertThatThrownBy(() -> handle(new ReportRequest("tomorrow"))).isInstanceOf(DateTimeException.class);
    }
}
