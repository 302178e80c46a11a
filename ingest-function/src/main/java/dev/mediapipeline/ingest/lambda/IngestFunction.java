package dev.mediapipeline.ingest.lambda;

import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.batch.aws.SqsMessageVisibility;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.event.aws.SqsResizeRequests;
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
    private static final Duration TIME_FOR_NEXT = Duration.ofSeconds(5);
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
    SqsBatch batch(IngestConfig config, SqsClient sqs) {
        return new SqsBatch(new BatchProcessor(new SqsMessageVisibility(sqs, config.ingestQueueUrl()), TIME_FOR_NEXT));
    }

    @Produces
    @Singleton
    OutcomeLog outcomes() {
        return new OutcomeLog("ingest-function", CLOCK);
    }

    /** Native executables start without a snapshot. */
    @Produces
    @Singleton
    @Startup
    @UnlessBuildProperty(name = "quarkus.native.enabled", stringValue = "true", enableIfMissing = true)
    Priming priming(S3Client s3, SqsClient sqs, OutcomeLog outcomes) {
        return Priming.register(
                Core.getGlobalContext(),
                IngestPriming.steps(
                        AmazonLambdaRecorder::handle, s3::serviceClientConfiguration, sqs::serviceClientConfiguration),
                outcomes::coldAgain);
    }
}
