package dev.mediapipeline.report.webhook.lambda;

import dev.mediapipeline.report.webhook.ReceiverAddress;
import java.net.URI;
import org.eclipse.microprofile.config.Config;

/**
 * Settings of the webhooks.
 *
 * @param secret the ARN of the secret that holds the keys
 */
public record WebhookConfig(ReceiverAddress receiver, String secret, String queueUrl) {
    public static WebhookConfig of(Config config) {
        return new WebhookConfig(
                new ReceiverAddress(URI.create(config.getValue("WEBHOOK_URL", String.class))),
                config.getValue("WEBHOOK_SECRET", String.class),
                config.getValue("WEBHOOK_QUEUE_URL", String.class));
    }
}
