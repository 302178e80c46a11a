package dev.mediapipeline.report.lambda;

import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.announce.Audience;
import dev.mediapipeline.report.aws.DynamoDbAnnouncements;
import dev.mediapipeline.report.aws.EventBridgeAudience;
import dev.mediapipeline.report.aws.S3ManifestStore;
import dev.mediapipeline.report.aws.SqsAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static List<Audience> audiences(ReportConfig config, SqsClient sqs, EventBridgeClient eventBridge) {
        Optional<Audience> bus = config.eventBusName().map(name -> new EventBridgeAudience(eventBridge, name));
        Optional<Audience> webhooks = config.webhookQueueUrl().map(url -> new SqsAudience(sqs, url));
        return Stream.of(bus, webhooks).flatMap(Optional::stream).toList();
    }
}
