package dev.mediapipeline.report.lambda;

import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.aws.DynamoDbAnnouncements;
import dev.mediapipeline.report.aws.S3ManifestStore;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts the parts of report-function together. */
@Singleton
class ReportFunction {
    private static final Clock CLOCK = Clock.systemUTC();

    @Produces
    @Singleton
    AnnounceMedia announceMedia(ReportConfig config, S3Client s3, DynamoDbClient dynamoDb) {
        return new AnnounceMedia(
                new S3ManifestStore(s3, config.renditionsBucket()),
                new DynamoDbAnnouncements(new MediaTable(dynamoDb, config.table())),
                CLOCK);
    }

    @Produces
    @Singleton
    OutcomeLog outcomes() {
        return new OutcomeLog("report-function", CLOCK);
    }
}
