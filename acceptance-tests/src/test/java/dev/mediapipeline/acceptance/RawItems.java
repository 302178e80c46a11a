package dev.mediapipeline.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Accesses media items without the API, to bring them into states that only accidents would. */
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

    /** Puts a whole item, in the JSON format of the AWS CLI. */
    void put(String json) throws IOException {
        var item = map(JSON.readTree(json));
        pipeline.aws().dynamodb().putItem(put -> put.tableName(table).item(item));
    }

    private static Map<String, AttributeValue> map(JsonNode node) {
        return node.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getValue())));
    }

    private static AttributeValue value(JsonNode typed) {
        String type = typed.fieldNames().next();
        JsonNode value = typed.path(type);
        return switch (type) {
            case "S" -> AttributeValue.fromS(value.asText());
            case "N" -> AttributeValue.fromN(value.asText());
            case "M" -> AttributeValue.fromM(map(value));
            case "L" ->
                AttributeValue.fromL(value.valueStream().map(RawItems::value).toList());
            default -> throw new IllegalArgumentException("no type of the samples: " + type);
        };
    }

    /**
     * Changes an item.
     *
     * @param expression such as {@code SET #status = :status}; names stand for attributes of the same name
     * @param values of the placeholders: texts or numbers
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

    /** The request for the group {@code preview} as ingest sent it, rebuilt from the item. */
    JsonNode resizeRequest(String mediaId) {
        Map<String, AttributeValue> item = item(mediaId);
        var group = JSON.createObjectNode().put("name", "preview");
        var specs = group.putArray("renditions");
        String[] plan = attribute(item, "plan").l().getFirst().s().split(": |; ", -1);
        for (String size : plan[1].split(", ", -1)) {
            for (String format : plan[2].split(" ", -1)) {
                specs.add(spec(size.split(" |x", -1), format.split("@", -1)));
            }
        }
        return JSON.createObjectNode()
                .put("schemaVersion", 1)
                .put("mediaId", mediaId)
                .put("correlationId", "again")
                .put("sourceEtag", attribute(item, "source").s().split(" ", 2)[0])
                .set("group", group);
    }

    private static JsonNode spec(String[] size, String[] format) {
        var spec = JSON.createObjectNode()
                .put("name", size[0])
                .put("format", format[0].toUpperCase(Locale.ROOT))
                .put("width", Integer.parseInt(size[1]))
                .put("quality", Integer.parseInt(format[1]));
        return size.length == 2 ? spec : spec.put("height", Integer.parseInt(size[2]));
    }

    private static Map<String, AttributeValue> key(String mediaId) {
        return Map.of("pk", AttributeValue.fromS("MEDIA#" + mediaId));
    }

    private static AttributeValue attribute(Map<String, AttributeValue> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }
}
