package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.localcloud.template.Table;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/** The media items, past the API. */
final class MediaTable {
    private final MeasuredCloud cloud;
    private final String name;

    MediaTable(MeasuredCloud cloud) {
        this.cloud = cloud;
        name = cloud.local().template().tables().values().stream()
                .map(Table::name)
                .findFirst()
                .orElseThrow();
    }

    boolean isAnnounced(String mediaId) {
        var item = item(mediaId);
        if (item.containsKey("announcedAt") && !attribute(item, "status").s().equals("READY")) {
            throw new IllegalStateException("media %s was not made: %s".formatted(mediaId, item));
        }
        return item.containsKey("announcedAt");
    }

    boolean hasEnded(String mediaId) {
        return !attribute(item(mediaId), "status").s().equals("PROCESSING");
    }

    /** Lets the group {@code preview} begin again, as if it had never been made. */
    void beginAgain(String mediaId) {
        cloud.aws()
                .dynamodb()
                .updateItem(update -> update.tableName(name)
                        .key(key(mediaId))
                        .updateExpression("SET #status = :status, #groups.#preview.#state = :pending"
                                + " REMOVE #endedAt, #announcedAt, #groups.#preview.#token, #groups.#preview.#until,"
                                + " #groups.#preview.#claims")
                        .expressionAttributeNames(Map.of(
                                "#status", "status",
                                "#groups", "groups",
                                "#preview", "preview",
                                "#state", "state",
                                "#token", "token",
                                "#until", "until",
                                "#claims", "claims",
                                "#endedAt", "endedAt",
                                "#announcedAt", "announcedAt"))
                        .expressionAttributeValues(Map.of(
                                ":status",
                                AttributeValue.fromS("PROCESSING"),
                                ":pending",
                                AttributeValue.fromS("PENDING"))));
    }

    /** A message that asks for one JPEG of the group {@code preview}, for a media item whose bytes are known. */
    String request(String mediaId) {
        var request = JsonMapper.shared()
                .createObjectNode()
                .put("schemaVersion", 1)
                .put("mediaId", mediaId)
                .put("correlationId", "bench")
                .put(
                        "sourceEtag",
                        attribute(attribute(item(mediaId), "source").m(), "etag")
                                .s());
        request.putObject("group")
                .put("name", "preview")
                .putArray("renditions")
                .addObject()
                .put("name", "w32")
                .put("format", "JPEG")
                .put("width", 32)
                .put("quality", 80);
        return request.toString();
    }

    private Map<String, AttributeValue> item(String mediaId) {
        return cloud.aws()
                .dynamodb()
                .getItem(get -> get.tableName(name).key(key(mediaId)).consistentRead(true))
                .item();
    }

    private static Map<String, AttributeValue> key(String mediaId) {
        return Map.of("pk", AttributeValue.fromS("MEDIA#" + mediaId));
    }

    private static AttributeValue attribute(Map<String, AttributeValue> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }
}
