package dev.mediapipeline.report.announce.lambda;

import dev.mediapipeline.media.aws.DynamoDbMediaStore;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.announce.Publisher;
import dev.mediapipeline.report.announce.aws.EventBridgePublisher;
import dev.mediapipeline.report.announce.aws.S3ManifestStore;
import dev.mediapipeline.report.announce.aws.SqsPublisher;
import dev.mediapipeline.report.lambda.ReportConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wires announce. */
@Singleton
class AnnounceFunction {
    @Produces
    @Singleton
    AnnounceMedia announceMedia(
            Config config,
            ReportConfig shared,
            S3Client s3,
            DynamoDbClient dynamoDb,
            SqsClient sqs,
            EventBridgeClient eventBridge) {
        var settings = AnnounceConfig.of(config);
        return new AnnounceMedia(
                new S3ManifestStore(s3, settings.renditionsBucket()),
                publishers(settings, sqs, eventBridge),
                new DynamoDbMediaStore(dynamoDb, shared.table()),
                Clock.tickMillis(ZoneOffset.UTC));
    }

    private static Map<String, Publisher> publishers(
            AnnounceConfig settings, SqsClient sqs, EventBridgeClient eventBridge) {
        var publishers = new LinkedHashMap<String, Publisher>();
        if (settings.eventBusName() != null) {
            publishers.put("bus", new EventBridgePublisher(eventBridge, settings.eventBusName()));
        }
        if (settings.webhookQueueUrl() != null) {
            publishers.put("webhooks", new SqsPublisher(sqs, settings.webhookQueueUrl()));
        }
        return publishers;
    }
}
