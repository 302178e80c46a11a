package dev.mediapipeline.media.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.event.json.EventJson;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item in the JSON format of the AWS CLI and streams. */
public final class SampleItem {
    private SampleItem() {}

    /** The item of a stored sample. */
    public static Map<String, AttributeValue> read(String json) {
        return map(EventJson.read(json, JsonNode.class));
    }

    private static Map<String, AttributeValue> map(JsonNode node) {
        var map = new HashMap<String, AttributeValue>();
        node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
    }

    private static AttributeValue value(JsonNode typed) {
        var entry = typed.properties().iterator().next();
        JsonNode value = entry.getValue();
        return switch (entry.getKey()) {
            case "S" -> AttributeValue.fromS(value.asText());
            case "N" -> AttributeValue.fromN(value.asText());
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "M" -> AttributeValue.fromM(map(value));
            case "L" ->
                AttributeValue.fromL(value.valueStream().map(SampleItem::value).toList());
            default -> throw new IllegalArgumentException("no type of the samples: " + entry.getKey());
        };
    }
}
