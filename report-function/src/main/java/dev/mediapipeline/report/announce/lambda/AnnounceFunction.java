package dev.mediapipeline.report.announce.lambda;

import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.announce.Audience;
import dev.mediapipeline.report.announce.aws.DynamoDbAnnouncements;
import dev.mediapipeline.report.announce.aws.EventBridgeAudience;
import dev.mediapipeline.report.announce.aws.S3ManifestStore;
import dev.mediapipeline.report.announce.aws.SqsAudience;
import dev.mediapipeline.report.lambda.ReportConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
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
                audiences(settings, sqs, eventBridge),
                new DynamoDbAnnouncements(new MediaTable(dynamoDb, shared.table())),
                Clock.systemUTC());
    }

    private static Map<String, Audience> audiences(
            AnnounceConfig settings, SqsClient sqs, EventBridgeClient eventBridge) {
        var audiences = new LinkedHashMap<String, Audience>();
        if (settings.eventBusName() != null) {
            audiences.put("bus", new EventBridgeAudience(eventBridge, settings.eventBusName()));
        }
        if (settings.webhookQueueUrl() != null) {
            audiences.put("webhooks", new SqsAudience(sqs, settings.webhookQueueUrl()));
        }
        return audiences;
    }
}
