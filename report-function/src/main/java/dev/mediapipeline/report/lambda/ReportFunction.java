package dev.mediapipeline.report.lambda;

import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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

    @Produces
    @Singleton
    MediaItems mediaItems(ReportConfig config, DynamoDbClient dynamoDb) {
        return new MediaItems(dynamoDb, config.table(), pause -> LockSupport.parkNanos(pause.toNanos()));
    }
}
