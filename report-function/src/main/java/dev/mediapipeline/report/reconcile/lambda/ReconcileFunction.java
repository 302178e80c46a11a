package dev.mediapipeline.report.reconcile.lambda;

import dev.mediapipeline.event.aws.SqsResizeRequests;
import dev.mediapipeline.media.aws.DynamoDbMediaStore;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.aws.DynamoDbMediaLookup;
import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.report.erase.EraseMedia;
import dev.mediapipeline.report.lambda.ReportConfig;
import dev.mediapipeline.report.reconcile.ReconcileDue;
import dev.mediapipeline.report.reconcile.ReconcileMedia;
import dev.mediapipeline.report.reconcile.aws.DynamoDbDueIndex;
import dev.mediapipeline.report.reconcile.aws.S3Originals;
import dev.mediapipeline.report.reconcile.aws.SqsBacklog;
import dev.mediapipeline.report.reconcile.aws.SqsUploadNotifications;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wires reconcile. */
@Singleton
class ReconcileFunction {
    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    @Produces
    @Singleton
    ReconcileConfig reconcileConfig(Config config) {
        return ReconcileConfig.of(config);
    }

    @Produces
    @Singleton
    ReconcileMedia reconcileMedia(
            ReconcileConfig config,
            ReportConfig shared,
            DynamoDbClient dynamoDb,
            S3Client s3,
            SqsClient sqs,
            AnnounceMedia announceMedia,
            EraseMedia eraseMedia) {
        return new ReconcileMedia(
                new DynamoDbMediaStore(dynamoDb, shared.table()),
                new S3Originals(s3, config.uploadsBucket()),
                new SqsUploadNotifications(sqs, config.ingestQueueUrl(), config.uploadsBucket()),
                new SqsResizeRequests(sqs, config.resizeQueueUrl()),
                announceMedia,
                eraseMedia);
    }

    @Produces
    @Singleton
    ReconcileDue reconcileDue(
            ReconcileConfig config,
            ReportConfig shared,
            DynamoDbClient dynamoDb,
            MediaItems items,
            SqsClient sqs,
            ReconcileMedia reconcileMedia,
            OutcomeLog outcomes) {
        return new ReconcileDue(
                new DynamoDbDueIndex(dynamoDb, shared.table()),
                new DynamoDbMediaLookup(items),
                reconcileMedia,
                new SqsBacklog(sqs, config.ingestQueueUrl()),
                new SqsBacklog(sqs, config.resizeQueueUrl()),
                outcomes,
                CLOCK);
    }
}
