package dev.mediapipeline.ingest.lambda;

import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.batch.aws.SqsMessageVisibility;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.event.aws.SqsResizeRequests;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.ingest.IngestLimits;
import dev.mediapipeline.ingest.IngestUpload;
import dev.mediapipeline.ingest.ProbeUpload;
import dev.mediapipeline.ingest.RenditionPlanner;
import dev.mediapipeline.ingest.aws.DynamoDbMediaStore;
import dev.mediapipeline.ingest.aws.S3Uploads;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.telemetry.OutcomeLog;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaRecorder;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.crac.Core;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts the parts of ingest-function together. */
@Singleton
class IngestFunction {
    /** A message that is begun can wait for one call of AWS to its end. */
    static final Duration TIME_FOR_NEXT = Duration.ofSeconds(13);

    private static final Clock CLOCK = Clock.systemUTC();

    @Produces
    @Singleton
    IngestUpload ingestUpload(IngestConfig config, S3Client s3, SqsClient sqs, DynamoDbClient dynamoDb) {
        var uploads = new S3Uploads(s3, config.uploadsBucket());
        var limits = new IngestLimits(config.maxUploadBytes(), config.maxPixels());
        return new IngestUpload(
                new DynamoDbMediaStore(new MediaTable(dynamoDb, config.table())),
                new ProbeUpload(uploads, limits),
                uploads,
                new RenditionPlanner(GroupTemplates.enabled(config)),
                new SqsResizeRequests(sqs, config.resizeQueueUrl()),
                CLOCK);
    }

    @Produces
    @Singleton
    S3Notifications notifications(IngestConfig config) {
        return new S3Notifications(config.uploadsBucket());
    }

    @Produces
    @Singleton
    SqsBatch batch(IngestConfig config, SqsClient sqs, LastResponse lastResponse) {
        var visibility = new SqsMessageVisibility(sqs, config.ingestQueueUrl());
        return new SqsBatch(new BatchProcessor(visibility, TIME_FOR_NEXT, lastResponse), lastResponse);
    }

    @Produces
    @Singleton
    OutcomeLog outcomes() {
        return new OutcomeLog("ingest-function", CLOCK);
    }

    @Produces
    @Singleton
    LastResponse lastResponse(IngestConfig config) {
        return new LastResponse(config.runtimeApi());
    }

    /** Native executables start without a snapshot. */
    @Produces
    @Singleton
    @Startup
    @UnlessBuildProperty(name = "quarkus.native.enabled", stringValue = "true", enableIfMissing = true)
    Priming priming(IngestConfig config, S3Client s3, SqsClient sqs, OutcomeLog outcomes) {
        return Priming.register(
                Core.getGlobalContext(),
                IngestPriming.steps(
                        AmazonLambdaRecorder::handle,
                        config.uploadsBucket(),
                        s3::serviceClientConfiguration,
                        sqs::serviceClientConfiguration),
                outcomes::coldAgain);
    }
}
