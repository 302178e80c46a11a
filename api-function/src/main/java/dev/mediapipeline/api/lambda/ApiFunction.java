package dev.mediapipeline.api.lambda;

import dev.mediapipeline.api.CreateUpload;
import dev.mediapipeline.api.FindMedia;
import dev.mediapipeline.api.MediaRegistry;
import dev.mediapipeline.api.Originals;
import dev.mediapipeline.api.UploadPolicy;
import dev.mediapipeline.api.aws.DynamoDbMediaRegistry;
import dev.mediapipeline.api.aws.S3Originals;
import dev.mediapipeline.api.aws.S3RenditionUrls;
import dev.mediapipeline.http.lambda.HttpEndpoint;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Puts the parts of api-function together. */
@Singleton
class ApiFunction {
    private static final Clock CLOCK = Clock.systemUTC();

    @Produces
    @Singleton
    Routes routes(ApiConfig config, DynamoDbClient dynamoDb, S3Client s3, S3Presigner presigner) {
        MediaRegistry registry = new DynamoDbMediaRegistry(dynamoDb, config.table());
        Originals originals = new S3Originals(s3, presigner, config.uploadsBucket(), config.uploadExpiry());
        return new Routes(
                new CreateUpload(
                        registry, originals, new UploadPolicy(config.maxUploadBytes()), config.uploadExpiry(), CLOCK),
                new FindMedia(registry),
                new S3RenditionUrls(presigner, config.renditionsBucket()),
                config.version());
    }

    @Produces
    @Singleton
    HttpEndpoint endpoint() {
        return new HttpEndpoint(new OutcomeLog("api-function", CLOCK));
    }
}
