package dev.mediapipeline.report.announce.lambda;

import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Settings of announce.
 *
 * @param eventBusName absent if no events are put on a bus
 * @param webhookQueueUrl absent if no webhooks are sent
 */
public record AnnounceConfig(
        String renditionsBucket,
        @Nullable String eventBusName,
        @Nullable String webhookQueueUrl) {
    public static AnnounceConfig of(Config config) {
        return new AnnounceConfig(
                config.getValue("RENDITIONS_BUCKET", String.class),
                config.getOptionalValue("EVENT_BUS_NAME", String.class).orElse(null),
                config.getOptionalValue("WEBHOOK_QUEUE_URL", String.class).orElse(null));
    }
}
