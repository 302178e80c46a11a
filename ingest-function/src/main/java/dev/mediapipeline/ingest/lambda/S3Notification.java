package dev.mediapipeline.ingest.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.ingest.UploadedObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The body of a message that S3 sends: the objects that were created. S3's test event, sent once when the notification
 * is set up, announces none.
 */
final class S3Notification {
    private S3Notification() {}

    /**
     * The objects that a message announces.
     *
     * @throws IllegalArgumentException if S3 would not send such a text
     * @throws java.time.DateTimeException if S3 would not write a time like that
     */
    static List<UploadedObject> read(String body) {
        JsonNode event = EventJson.read(body, JsonNode.class);
        if ("s3:TestEvent".equals(event.path("Event").asText())) {
            return List.of();
        }
        if (!event.path("Records").isArray()) {
            throw new IllegalArgumentException("not a notification of S3: it has no Records");
        }
        return event.path("Records").valueStream().map(S3Notification::object).toList();
    }

    /** Keys arrive encoded as in an HTML form: a blank as a plus sign, the rest in percents. */
    private static UploadedObject object(JsonNode record) {
        JsonNode object = record.path("s3").path("object");
        return new UploadedObject(
                URLDecoder.decode(object.required("key").asText(), StandardCharsets.UTF_8),
                object.path("sequencer").asText(),
                Instant.parse(record.required("eventTime").asText()));
    }
}
