package dev.mediapipeline.report.webhook.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.report.webhook.Webhook;
import java.time.Instant;

/**
 * The body of a webhook: what Standard Webhooks recommends, around the event as it was announced. So what a later
 * version adds to the event arrives.
 *
 * @param type {@code media.ready} or {@code media.failed}
 * @param timestamp when that happened
 */
record WebhookEnvelope(String type, Instant timestamp, JsonNode data) {
    /**
     * The webhook of an announcement.
     *
     * @param json the same event as it came
     * @throws IllegalStateException if only a later version knows its status: that version has to deliver it
     */
    static Webhook around(MediaEnded event, String json) {
        var envelope = new WebhookEnvelope(type(event.status()), event.endedAt(), EventJson.read(json, JsonNode.class));
        return new Webhook(event.id(), EventJson.write(envelope));
    }

    private static String type(MediaStatus status) {
        return switch (status) {
            case READY -> "media.ready";
            case FAILED -> "media.failed";
            default -> throw new IllegalStateException("no end that this version knows: " + status);
        };
    }
}
