package dev.mediapipeline.report.daily.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.report.daily.ComputeDayReport;
import dev.mediapipeline.report.daily.InMemoryDay;
import dev.mediapipeline.report.daily.MediaOfDay;
import dev.mediapipeline.report.daily.SampleDay;
import dev.mediapipeline.report.daily.StoreDayReport;
import dev.mediapipeline.report.lambda.Events;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportHandlerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T05:00:00Z"), ZoneOffset.UTC);

    private final InMemoryDay day = new InMemoryDay();
    private final ReportHandler handler = new ReportHandler(
            new StoreDayReport(day.computation(), day, SampleDay.CLOSING, CLOCK),
            new OutcomeLog("report-function", CLOCK),
            RecordedRuntime.lasting());

    private String handle(ReportRequest request) {
        return handler.handleRequest(request, Events.CONTEXT);
    }

    @Test
    void storesTheReportOfTheLatestDayThatIsClosedAtTheScheduledTime() {
        var request = Events.read("scheduled-report.json", ReportRequest.class);

        assertThat(handle(request)).isEqualTo("Stored 2026-11-23");
        assertThat(handle(new ReportRequest("2026-11-25T07:00:00Z"))).isEqualTo("Stored 2026-11-23");
        assertThat(day.reports).containsOnlyKeys(LocalDate.parse("2026-11-23"));
    }

    @Test
    void storesNothingForAFutureTime() {
        assertThat(handle(new ReportRequest("2026-12-01T06:00:00Z"))).isEqualTo("Stored 2026-11-29");
        assertThat(handle(new ReportRequest("2026-12-02T06:00:00Z"))).isEqualTo("StillOpen 2026-11-30");
    }

    @Test
    void runsForNowWithoutATime() {
        assertThat(handle(Events.read("scheduled-report-now.json", ReportRequest.class)))
                .isEqualTo("Stored 2026-11-29");
    }

    @Test
    void refusesAMalformedTime() {
        assertThatThrownBy(() -> handle(new ReportRequest("tomorrow"))).isInstanceOf(DateTimeException.class);
    }

    /** No response has to be saved: Lambda reports the invocation as failed, and the schedule continues. */
    @Test
    void endsTheProcessAtAnError() {
        try (var runtime = new RecordedRuntime()) {
            MediaOfDay bomb = (_, _) -> {
                throw new StackOverflowError();
            };
            var computation = new ComputeDayReport(bomb, List::of, Optional::empty, SampleDay.CLOSING);
            var broken = new ReportHandler(
                    new StoreDayReport(computation, day, SampleDay.CLOSING, CLOCK),
                    new OutcomeLog("report-function", CLOCK),
                    runtime.lastResponse());

            assertThatThrownBy(() -> broken.handleRequest(new ReportRequest(null), Events.CONTEXT))
                    .isInstanceOf(StackOverflowError.class);

            assertThat(runtime.events()).containsExactly("end");
        }
    }
}
