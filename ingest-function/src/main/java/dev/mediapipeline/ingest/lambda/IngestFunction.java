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
import dev.mediapipeline.ingest.aws.S3Uploads;
import dev.mediapipeline.media.aws.DynamoDbMediaStore;
import dev.mediapipeline.start.lambda.Priming;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wires ingest-function. */
@Singleton
class IngestFunction {
    /** Long enough for one AWS call to reach its timeout. */
    static final Duration TIME_FOR_NEXT = Duration.ofSeconds(13);

    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    @Produces
    @Singleton
    IngestUpload ingestUpload(IngestConfig config, S3Client s3, SqsClient sqs, DynamoDbClient dynamoDb) {
        var uploads = new S3Uploads(s3, config.uploadsBucket());
        var limits = new IngestLimits(config.maxUploadBytes(), config.maxPixels());
        return new IngestUpload(
                new DynamoDbMediaStore(dynamoDb, config.table()),
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
    Priming.Steps priming(IngestConfig config, S3Client s3, SqsClient sqs) {
        return handler -> IngestPriming.steps(
                handler, config.uploadsBucket(), s3::serviceClientConfiguration, sqs::serviceClientConfiguration);
    }
}
