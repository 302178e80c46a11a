package dev.mediapipeline.report.daily.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.report.daily.StoreDayReport;
import dev.mediapipeline.report.daily.StoreOutcome;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.inject.Named;
import java.time.Instant;

/** Entry point of the schedule that stores the report of the latest closed day. */
@Named("report")
class ReportHandler implements RequestHandler<ReportRequest, String> {
    private final StoreDayReport storeDayReport;
    private final OutcomeLog outcomes;
    private final LastResponse lastResponse;

    ReportHandler(StoreDayReport storeDayReport, OutcomeLog outcomes, LastResponse lastResponse) {
        this.storeDayReport = storeDayReport;
        this.outcomes = outcomes;
        this.lastResponse = lastResponse;
    }

    /** Responds with the outcome, such as {@code Stored 2026-11-24}; after an exception Lambda retries the run. */
    @Override
    public String handleRequest(ReportRequest request, Context context) {
        return lastResponse.respond(context, () -> store(request, context));
    }

    private String store(ReportRequest request, Context context) {
        Instant time = request.time() == null ? null : Instant.parse(request.time());
        StoreOutcome outcome =
                outcomes.record("none", context.getAwsRequestId(), () -> storeDayReport.storeLatest(time));
        return outcome.getClass().getSimpleName() + " " + outcome.day();
    }
}
