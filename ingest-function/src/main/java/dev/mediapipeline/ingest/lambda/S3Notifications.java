package dev.mediapipeline.ingest.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.ingest.UploadedObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Reads the bodies of the messages that S3 sends. Only new objects of the uploads bucket are uploads; a notification
 * that is added to the queue later can announce others.
 */
final class S3Notifications {
    private final String bucket;

    /** @param bucket the bucket of the uploads */
    S3Notifications(String bucket) {
        this.bucket = bucket;
    }

    /** One event of a message. */
    sealed interface Event {
        /** A new object in the uploads bucket. */
        record Created(UploadedObject object) implements Event {}

        /** Any other event, such as a removed object or one in another bucket. */
        record Other(String name, String bucket, String key) implements Event {}
    }

    /**
     * The events of a message; S3's test event, sent once when the notification is set up, contains none.
     *
     * @throws IllegalArgumentException if the text is not a message of S3
     * @throws java.time.DateTimeException if a time is not in S3's format
     */
    List<Event> read(String body) {
        JsonNode event = EventJson.read(body, JsonNode.class);
        if ("s3:TestEvent".equals(event.path("Event").asText())) {
            return List.of();
        }
        if (!event.path("Records").isArray()) {
            throw new IllegalArgumentException("not an S3 notification: it has no Records");
        }
        return event.path("Records").valueStream().map(this::event).toList();
    }

    private Event event(JsonNode record) {
        String name = record.path("eventName").asText();
        String from = record.path("s3").path("bucket").path("name").asText();
        JsonNode object = record.path("s3").path("object");
        String key = decoded(object.required("key").asText());
        if (!name.startsWith("ObjectCreated:") || !from.equals(bucket)) {
            return new Event.Other(name, from, key);
        }
        return new Event.Created(new UploadedObject(
                key,
                object.path("sequencer").asText(),
                Instant.parse(record.required("eventTime").asText())));
    }

    /** Keys arrive encoded as in an HTML form: a space as a plus sign, the rest in percent-encoding. */
    private static String decoded(String key) {
        return URLDecoder.decode(key, StandardCharsets.UTF_8);
    }
}
