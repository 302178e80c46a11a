package dev.mediapipeline.report.lambda;

import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.telemetry.OutcomeLog;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaRecorder;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.crac.Core;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

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
    StreamBatch streamBatch(OutcomeLog outcomes, LastResponse lastResponse) {
        return new StreamBatch(outcomes, lastResponse);
    }

    @Produces
    @Singleton
    LastResponse lastResponse(ReportConfig config) {
        return new LastResponse(config.runtimeApi());
    }

    /** Native executables start without a snapshot. */
    @Produces
    @Singleton
    @Startup
    @UnlessBuildProperty(name = "quarkus.native.enabled", stringValue = "true", enableIfMissing = true)
    Priming priming(
            @ConfigProperty(name = "quarkus.lambda.handler") Optional<String> handler,
            S3Client s3,
            DynamoDbClient dynamoDb,
            OutcomeLog outcomes) {
        return Priming.register(
                Core.getGlobalContext(),
                ReportPriming.steps(
                        handler.orElse(""),
                        AmazonLambdaRecorder::handle,
                        s3::serviceClientConfiguration,
                        dynamoDb::serviceClientConfiguration),
                outcomes::coldAgain);
    }

    @Produces
    @Singleton
    MediaItems mediaItems(ReportConfig config, DynamoDbClient dynamoDb) {
        return new MediaItems(dynamoDb, config.table(), pause -> LockSupport.parkNanos(pause.toNanos()));
    }
}
