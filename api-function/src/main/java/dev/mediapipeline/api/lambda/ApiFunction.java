package dev.mediapipeline.api.lambda;

import dev.mediapipeline.api.CreateUpload;
import dev.mediapipeline.api.CreateUploadOnce;
import dev.mediapipeline.api.DeleteMedia;
import dev.mediapipeline.api.FindMedia;
import dev.mediapipeline.api.ReceiveHook;
import dev.mediapipeline.api.RenditionUrls;
import dev.mediapipeline.api.UploadPolicy;
import dev.mediapipeline.api.aws.ApiSecret;
import dev.mediapipeline.api.aws.DynamoDbOwnersMedia;
import dev.mediapipeline.api.aws.DynamoDbRequestRecords;
import dev.mediapipeline.api.aws.S3Originals;
import dev.mediapipeline.api.aws.S3RenditionUrls;
import dev.mediapipeline.api.hook.AuthenticateHook;
import dev.mediapipeline.api.idempotency.RespondOnce;
import dev.mediapipeline.api.listing.Cursors;
import dev.mediapipeline.api.listing.ListMedia;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.http.lambda.HttpEndpoint;
import dev.mediapipeline.media.aws.DynamoDbMediaStore;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.sdk.aws.PlainClients;
import dev.mediapipeline.secret.CachedSecret;
import dev.mediapipeline.secret.aws.SecretsManagerSecret;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Wires api-function. */
@Singleton
class ApiFunction {
    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);
    private static final Duration SECRET_FRESH = Duration.ofMinutes(5);

    /**
     * Longer than the function's timeout in the template, so that Lambda stops the holder of a lease before the lease
     * ends.
     */
    static final Duration LEASE = Duration.ofSeconds(20);

    @Produces
    @Singleton
    Routes routes(ApiConfig config, UploadRoutes uploads, MediaRoutes media) {
        return new Routes(uploads, media, config.version());
    }

    @Produces
    @Singleton
    UploadRoutes uploadRoutes(
            ApiConfig config,
            DynamoDbClient dynamoDb,
            MediaStore store,
            S3Client s3,
            S3Presigner presigner,
            ApiSecret secret) {
        var createUpload = new CreateUpload(
                store,
                new S3Originals(s3, presigner, config.uploadsBucket(), config.uploadExpiry()),
                new UploadPolicy(config.maxUploadBytes()),
                config.uploadExpiry(),
                CLOCK);
        var respondOnce = new RespondOnce(new DynamoDbRequestRecords(dynamoDb, config.table()), LEASE, CLOCK);
        return new UploadRoutes(
                new CreateUploadOnce(createUpload, respondOnce),
                new ReceiveHook(new AuthenticateHook(secret, CLOCK), createUpload, respondOnce));
    }

    @Produces
    @Singleton
    MediaRoutes mediaRoutes(
            ApiConfig config,
            DynamoDbClient dynamoDb,
            MediaStore store,
            RenditionUrls renditionUrls,
            ApiSecret secret) {
        return new MediaRoutes(
                new FindMedia(store),
                new ListMedia(new DynamoDbOwnersMedia(dynamoDb, config.table()), new Cursors(secret::cursorKey)),
                new DeleteMedia(store, config.uploadExpiry(), CLOCK),
                renditionUrls);
    }

    @Produces
    @Singleton
    RenditionUrls renditionUrls(ApiConfig config, S3Presigner presigner) {
        return new S3RenditionUrls(presigner, config.renditionsBucket());
    }

    @Produces
    @Singleton
    MediaStore store(ApiConfig config, DynamoDbClient dynamoDb) {
        return new DynamoDbMediaStore(dynamoDb, config.table());
    }

    @Produces
    @Singleton
    ApiSecret secret(ApiConfig config, SecretsManagerClient secretsManager) {
        var source = new SecretsManagerSecret(secretsManager, config.secret());
        return new ApiSecret(new CachedSecret(source, SECRET_FRESH, CLOCK), config.secret());
    }

    @Produces
    @Singleton
    HttpEndpoint endpoint(OutcomeLog outcomes, LastResponse lastResponse) {
        return new HttpEndpoint(outcomes, lastResponse);
    }

    /** Built at the first call, since most invocations need no secret. */
    @Produces
    @ApplicationScoped
    SecretsManagerClient secretsManager() {
        return PlainClients.build(SecretsManagerClient.builder());
    }

    @Produces
    @Singleton
    Priming.Steps priming(RenditionUrls renditionUrls) {
        return handler -> ApiPriming.steps(handler, renditionUrls);
    }
}
