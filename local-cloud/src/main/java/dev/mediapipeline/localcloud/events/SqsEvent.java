package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.template.Account;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The event of a batch of messages, as Lambda writes it. */
final class SqsEvent {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SqsEvent() {}

    static String of(String queueArn, List<Message> messages) {
        var event = JSON.createObjectNode();
        var records = event.putArray("Records");
        messages.forEach(m -> records.add(record(queueArn, m)));
        return JSON.writeValueAsString(event);
    }

    private static ObjectNode record(String queueArn, Message message) {
        var record = JSON.createObjectNode()
                .put("messageId", message.messageId())
                .put("receiptHandle", message.receiptHandle())
                .put("body", message.body());
        var attributes = record.putObject("attributes");
        message.attributesAsStrings().forEach(attributes::put);
        var own = record.putObject("messageAttributes");
        message.messageAttributes().forEach((name, value) -> {
            var attribute = own.putObject(name);
            if (value.stringValue() != null) {
                attribute.put("stringValue", value.stringValue());
            }
            if (value.binaryValue() != null) {
                attribute.put(
                        "binaryValue",
                        Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
            }
            attribute.putArray("stringListValues");
            attribute.putArray("binaryListValues");
            attribute.put("dataType", value.dataType());
        });
        return record.put("md5OfBody", message.md5OfBody())
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", queueArn)
                .put("awsRegion", Account.REGION);
    }
}
