package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.template.Account;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The event of a batch of a table's changes, as Lambda writes it. */
final class StreamEvent {
    private static final JsonMapper JSON = JsonMapper.shared();

    private StreamEvent() {}

    static String of(String streamArn, List<Record> records) {
        var event = JSON.createObjectNode();
        var array = event.putArray("Records");
        records.forEach(r -> array.add(record(streamArn, r)));
        return JSON.writeValueAsString(event);
    }

    static ObjectNode record(String streamArn, Record record) {
        var node = JSON.createObjectNode()
                .put("eventID", record.eventID())
                .put("eventName", record.eventNameAsString())
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", Account.REGION);
        var change = record.dynamodb();
        var dynamodb = node.putObject("dynamodb")
                .put(
                        "ApproximateCreationDateTime",
                        change.approximateCreationDateTime().getEpochSecond());
        dynamodb.set("Keys", item(change.keys()));
        if (change.hasNewImage()) {
            dynamodb.set("NewImage", item(change.newImage()));
        }
        if (change.hasOldImage()) {
            dynamodb.set("OldImage", item(change.oldImage()));
        }
        dynamodb.put("SequenceNumber", change.sequenceNumber())
                .put("SizeBytes", change.sizeBytes())
                .put("StreamViewType", change.streamViewTypeAsString());
        return node.put("eventSourceARN", streamArn);
    }

    static ObjectNode item(Map<String, AttributeValue> item) {
        var node = JSON.createObjectNode();
        item.forEach((name, value) -> node.set(name, attribute(value)));
        return node;
    }

    private static JsonNode attribute(AttributeValue value) {
        var node = JSON.createObjectNode();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", base64(value.b()));
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case SS -> value.ss().forEach(node.putArray("SS")::add);
            case NS -> value.ns().forEach(node.putArray("NS")::add);
            case BS -> {
                var array = node.putArray("BS");
                value.bs().forEach(b -> array.add(base64(b)));
            }
            case M -> node.set("M", item(value.m()));
            case L -> {
                var array = node.putArray("L");
                value.l().forEach(v -> array.add(attribute(v)));
            }
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("Unknown attribute value " + value);
        }
        return node;
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
