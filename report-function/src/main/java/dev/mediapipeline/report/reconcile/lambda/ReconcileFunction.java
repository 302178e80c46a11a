package dev.mediapipeline.report.reconcile.lambda;

import dev.mediapipeline.event.aws.SqsResizeRequests;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.aws.DynamoDbMediaLookup;
import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.report.erase.EraseMedia;
import dev.mediapipeline.report.lambda.ReportConfig;
import dev.mediapipeline.report.orphans.FindOrphans;
import dev.mediapipeline.report.orphans.aws.S3Orphans;
import dev.mediapipeline.report.orphans.aws.S3StoredObjects;
import dev.mediapipeline.report.reconcile.ReconcileDue;
import dev.mediapipeline.report.reconcile.ReconcileMedia;
import dev.mediapipeline.report.reconcile.aws.DynamoDbDueIndex;
import dev.mediapipeline.report.reconcile.aws.DynamoDbDueMedia;
import dev.mediapipeline.report.reconcile.aws.S3Originals;
import dev.mediapipeline.report.reconcile.aws.SqsBacklog;
import dev.mediapipeline.report.reconcile.aws.SqsUploadNotifications;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts together what reconciles. */
@Singleton
class ReconcileFunction {
    private static final Clock CLOCK = Clock.systemUTC();

    @Produces
    @Singleton
    ReconcileMedia reconcileMedia(
            ReportConfig config,
            DynamoDbClient dynamoDb,
            S3Client s3,
            SqsClient sqs,
            AnnounceMedia announceMedia,
            EraseMedia eraseMedia) {
        String uploads = uploads(config);
        return new ReconcileMedia(
                new DynamoDbDueMedia(dynamoDb, config.table()),
                new S3Originals(s3, uploads),
                new SqsUploadNotifications(sqs, ingestQueue(config), uploads),
                new SqsResizeRequests(sqs, resizeQueue(config)),
                announceMedia,
                eraseMedia);
    }

    @Produces
    @Singleton
    ReconcileDue reconcileDue(
            ReportConfig config,
            DynamoDbClient dynamoDb,
            MediaItems items,
            SqsClient sqs,
            ReconcileMedia reconcileMedia,
            OutcomeLog outcomes) {
        return new ReconcileDue(
                new DynamoDbDueIndex(dynamoDb, config.table()),
                new DynamoDbMediaLookup(items),
                reconcileMedia,
                new SqsBacklog(sqs, ingestQueue(config)),
                new SqsBacklog(sqs, resizeQueue(config)),
                outcomes,
                CLOCK);
    }

    @Produces
    @Singleton
    FindOrphans findOrphans(ReportConfig config, MediaItems items, S3Client s3) {
        String reports = ReportConfig.needed(config.reportsBucket(), "REPORTS_BUCKET");
        return new FindOrphans(
                new S3StoredObjects(s3, uploads(config), config.renditionsBucket()),
                new DynamoDbMediaLookup(items),
                new S3Orphans(s3, reports),
                CLOCK);
    }

    private static String uploads(ReportConfig config) {
        return ReportConfig.needed(config.uploadsBucket(), "UPLOADS_BUCKET");
    }

    private static String ingestQueue(ReportConfig config) {
        return ReportConfig.needed(config.ingestQueueUrl(), "INGEST_QUEUE_URL");
    }

    private static String resizeQueue(ReportConfig config) {
        return ReportConfig.needed(config.resizeQueueUrl(), "RESIZE_QUEUE_URL");
    }
}
