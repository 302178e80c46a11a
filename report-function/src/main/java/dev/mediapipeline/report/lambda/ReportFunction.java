package dev.mediapipeline.report.lambda;

import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What every function of this zip uses. Only the beans that the chosen handler needs are ever made. */
@Singleton
class ReportFunction {
    @Produces
    @Singleton
    OutcomeLog outcomes() {
        return new OutcomeLog("report-function", Clock.systemUTC());
    }

    @Produces
    @Singleton
    StreamBatch streamBatch(OutcomeLog outcomes) {
        return new StreamBatch(outcomes);
    }
}
