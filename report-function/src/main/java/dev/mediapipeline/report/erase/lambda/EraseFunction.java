package dev.mediapipeline.report.erase.lambda;

import dev.mediapipeline.media.aws.DynamoDbMediaStore;
import dev.mediapipeline.report.erase.EraseMedia;
import dev.mediapipeline.report.erase.aws.S3MediaObjects;
import dev.mediapipeline.report.lambda.ReportConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Wires erase. */
@Singleton
class EraseFunction {
    @Produces
    @Singleton
    EraseMedia eraseMedia(Config config, ReportConfig shared, S3Client s3, DynamoDbClient dynamoDb) {
        var settings = EraseConfig.of(config);
        return new EraseMedia(
                new S3MediaObjects(s3, settings.uploadsBucket(), settings.renditionsBucket()),
                new DynamoDbMediaStore(dynamoDb, shared.table()),
                Clock.tickMillis(ZoneOffset.UTC));
    }
}
