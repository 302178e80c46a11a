package dev.mediapipeline.report.erase.lambda;

import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.report.erase.EraseMedia;
import dev.mediapipeline.report.erase.aws.DynamoDbTombstones;
import dev.mediapipeline.report.erase.aws.S3MediaObjects;
import dev.mediapipeline.report.lambda.ReportConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts together what erases. */
@Singleton
class EraseFunction {
    @Produces
    @Singleton
    EraseMedia eraseMedia(ReportConfig config, S3Client s3, DynamoDbClient dynamoDb) {
        String uploads = ReportConfig.needed(config.uploadsBucket(), "UPLOADS_BUCKET");
        return new EraseMedia(
                new S3MediaObjects(s3, uploads, config.renditionsBucket()),
                new DynamoDbTombstones(new MediaTable(dynamoDb, config.table())),
                Clock.systemUTC());
    }
}
