package dev.mediapipeline.report.webhook.lambda;

import dev.mediapipeline.batch.BatchProcessor;
import dev.mediapipeline.batch.aws.SqsMessageVisibility;
import dev.mediapipeline.batch.lambda.SqsBatch;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.media.aws.DynamoDbMediaStore;
import dev.mediapipeline.report.lambda.ReportConfig;
import dev.mediapipeline.report.webhook.DeliverWebhook;
import dev.mediapipeline.report.webhook.aws.WebhookKeys;
import dev.mediapipeline.report.webhook.http.CircuitBreakingReceiver;
import dev.mediapipeline.report.webhook.http.HttpReceiver;
import dev.mediapipeline.report.webhook.http.StandardWebhooksSigner;
import dev.mediapipeline.secret.CachedSecret;
import dev.mediapipeline.secret.aws.SecretsManagerSecret;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wires the delivery of webhooks. */
@Singleton
public class WebhookFunction {
    /** Long enough to read the secret, which takes seconds at a cold start, and to make one attempt. */
    private static final Duration TIME_FOR_NEXT = Duration.ofSeconds(15);

    public static final HttpReceiver.Limits LIMITS =
            new HttpReceiver.Limits(Duration.ofSeconds(2), Duration.ofSeconds(5));
    private static final int FAILURES_IN_A_ROW = 5;
    private static final Duration SECRET_AGE = Duration.ofMinutes(5);
    private static final Clock CLOCK = Clock.systemUTC();

    @Produces
    @Singleton
    WebhookConfig webhookConfig(Config config) {
        return WebhookConfig.of(config);
    }

    @Produces
    @Singleton
    DeliverWebhook deliverWebhook(
            WebhookConfig config, ReportConfig shared, DynamoDbClient dynamoDb, SecretsManagerClient secretsManager) {
        return new DeliverWebhook(
                new DynamoDbMediaStore(dynamoDb, shared.table()),
                new StandardWebhooksSigner(new WebhookKeys(new CachedSecret(
                        new SecretsManagerSecret(secretsManager, config.secret()), SECRET_AGE, CLOCK))),
                new CircuitBreakingReceiver(
                        new HttpReceiver(config.receiver(), LIMITS, CLOCK), FAILURES_IN_A_ROW, CLOCK),
                CLOCK);
    }

    @Produces
    @Singleton
    SqsBatch webhookBatch(WebhookConfig config, SqsClient sqs, LastResponse lastResponse) {
        return new SqsBatch(
                new BatchProcessor(new SqsMessageVisibility(sqs, config.queueUrl()), TIME_FOR_NEXT, lastResponse),
                lastResponse);
    }
}
