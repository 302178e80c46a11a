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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts together what announces. */
@Singleton
class AnnounceFunction {
    @Produces
    @Singleton
    AnnounceMedia announceMedia(
            ReportConfig config, S3Client s3, DynamoDbClient dynamoDb, SqsClient sqs, EventBridgeClient eventBridge) {
        return new AnnounceMedia(
                new S3ManifestStore(s3, config.renditionsBucket()),
                audiences(config, sqs, eventBridge),
                new DynamoDbAnnouncements(new MediaTable(dynamoDb, config.table())),
                Clock.systemUTC());
    }

    private static Map<String, Audience> audiences(ReportConfig config, SqsClient sqs, EventBridgeClient eventBridge) {
        var audiences = new LinkedHashMap<String, Audience>();
        config.eventBusName().ifPresent(name -> audiences.put("bus", new EventBridgeAudience(eventBridge, name)));
        config.webhookQueueUrl().ifPresent(url -> audiences.put("webhooks", new SqsAudience(sqs, url)));
        return audiences;
    }
}
