package dev.mediapipeline.report.lambda;

import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Wires the parts that several entry points share. Quarkus only creates the beans that the chosen handler needs. */
@Singleton
class ReportFunction {
    @Produces
    @Singleton
    StreamBatch streamBatch(OutcomeLog outcomes, LastResponse lastResponse) {
        return new StreamBatch(outcomes, lastResponse);
    }

    @Produces
    @Singleton
    Priming.Steps priming(
            @ConfigProperty(name = "quarkus.lambda.handler") Optional<String> handler,
            S3Client s3,
            DynamoDbClient dynamoDb) {
        return entryPoint -> ReportPriming.steps(
                handler.orElse(""), entryPoint, s3::serviceClientConfiguration, dynamoDb::serviceClientConfiguration);
    }

    @Produces
    @Singleton
    MediaItems mediaItems(ReportConfig config, DynamoDbClient dynamoDb) {
        return new MediaItems(dynamoDb, config.table(), pause -> LockSupport.parkNanos(pause.toNanos()));
    }
}
