package dev.mediapipeline.report.webhook.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.report.webhook.Webhook;
import java.time.Instant;

/**
 * The body of a webhook, as Standard Webhooks recommends it, around the event exactly as announced, so that fields of a
 * later version are passed on.
 *
 * @param type {@code media.ready} or {@code media.failed}
 * @param timestamp when the media item ended
 */
record WebhookEnvelope(String type, Instant timestamp, JsonNode data) {
    /**
     * Wraps an announcement into its webhook.
     *
     * @param json the same event as received
     * @throws IllegalStateException if the status is of a later version, which has to deliver it
     */
    static Webhook around(MediaEnded event, String json) {
        var envelope = new WebhookEnvelope(type(event.status()), event.endedAt(), EventJson.read(json, JsonNode.class));
        return new Webhook(event.id(), EventJson.write(envelope));
    }

    private static String type(MediaStatus status) {
        return switch (status) {
            case READY -> "media.ready";
            case FAILED -> "media.failed";
            default -> throw new IllegalStateException("not an end that this version knows: " + status);
        };
    }
}
