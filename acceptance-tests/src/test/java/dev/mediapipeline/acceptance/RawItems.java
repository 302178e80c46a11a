package dev.mediapipeline.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Media items past the API: the tests bring them into states that only accidents would. */
final class RawItems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalPipeline.Running pipeline;
    private final String table;

    RawItems(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
        table = new Remains(pipeline).tableName();
    }

    /** The item of a media id. */
    Map<String, AttributeValue> item(String mediaId) {
        return pipeline.aws()
                .dynamodb()
                .getItem(get -> get.tableName(table).key(key(mediaId)).consistentRead(true))
                .item();
    }

    /**
     * Changes an item.
     *
     * @param expression such as {@code SET #status = :status}; names are those of attributes
     * @param values of the placeholders: text, or numbers as they are
     */
    void change(String mediaId, String expression, Map<String, ?> values) {
        pipeline.aws().dynamodb().updateItem(update -> {
            update.tableName(table)
                    .key(key(mediaId))
                    .updateExpression(expression)
                    .expressionAttributeNames(Pattern.compile("#(\\w+)")
                            .matcher(expression)
                            .results()
                            .collect(Collectors.toMap(
                                    name -> name.group(), name -> name.group(1), (first, same) -> first)));
            if (!values.isEmpty()) {
                update.expressionAttributeValues(values.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue() instanceof Number number
                                        ? AttributeValue.fromN(number.toString())
                                        : AttributeValue.fromS(entry.getValue().toString()))));
            }
        });
    }

    /** The request for the group {@code preview}, as ingest sent it, made again from the item. */
    JsonNode resizeRequest(String mediaId) {
        Map<String, AttributeValue> item = item(mediaId);
        var group = JSON.createObjectNode().put("name", "preview");
        var specs = group.putArray("renditions");
        attribute(attribute(item, "plan").l().getFirst().m(), "renditions").l().forEach(spec -> {
            var rendition = specs.addObject()
                    .put("name", attribute(spec.m(), "name").s())
                    .put("format", attribute(spec.m(), "format").s())
                    .put("width", Integer.parseInt(attribute(spec.m(), "width").n()))
                    .put(
                            "quality",
                            Integer.parseInt(attribute(spec.m(), "quality").n()));
            if (spec.m().containsKey("height")) {
                rendition.put(
                        "height", Integer.parseInt(attribute(spec.m(), "height").n()));
            }
        });
        return JSON.createObjectNode()
                .put("schemaVersion", 1)
                .put("mediaId", mediaId)
                .put("correlationId", "again")
                .put(
                        "sourceEtag",
                        attribute(attribute(item, "source").m(), "etag").s())
                .set("group", group);
    }

    private static Map<String, AttributeValue> key(String mediaId) {
        return Map.of("pk", AttributeValue.fromS("MEDIA#" + mediaId));
    }

    private static AttributeValue attribute(Map<String, AttributeValue> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }
}
