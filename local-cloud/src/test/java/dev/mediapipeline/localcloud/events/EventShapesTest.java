package dev.mediapipeline.localcloud.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.localcloud.template.EventSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import tools.jackson.databind.json.JsonMapper;

/** Events as the documentation of AWS shows them. */
class EventShapesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void writesMessagesAsLambdaDoes() {
        var event = SqsEvent.of(
                "arn:q",
                List.of(Message.builder()
                        .messageId("m")
                        .receiptHandle("r")
                        .body("{\"a\":1}")
                        .md5OfBody("md5")
                        .attributesWithStrings(Map.of("ApproximateReceiveCount", "2", "SentTimestamp", "1"))
                        .messageAttributes(Map.of(
                                "traceparent",
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue("00-a")
                                        .build()))
                        .build()));
        assertThat(JSON.readTree(event)).isEqualTo(JSON.readTree("""
                {"Records":[{"messageId":"m","receiptHandle":"r","body":"{\\"a\\":1}",
                 "attributes":{"ApproximateReceiveCount":"2","SentTimestamp":"1"},
                 "messageAttributes":{"traceparent":{"stringValue":"00-a","stringListValues":[],"binaryListValues":[],"dataType":"String"}},
                 "md5OfBody":"md5","eventSource":"aws:sqs","eventSourceARN":"arn:q","awsRegion":"eu-west-1"}]}"""));
    }

    @Test
    void writesEveryKindOfAttributeValue() {
        var item = Map.of(
                "s", AttributeValue.fromS("x"),
                "n", AttributeValue.fromN("1.5"),
                "b", AttributeValue.fromB(SdkBytes.fromUtf8String("x")),
                "bool", AttributeValue.fromBool(false),
                "nul", AttributeValue.fromNul(true),
                "ss", AttributeValue.fromSs(List.of("a", "b")),
                "m", AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v"))),
                "l", AttributeValue.fromL(List.of(AttributeValue.fromN("1"))),
                "empty", AttributeValue.fromL(List.of()));
        assertThat(StreamEvent.item(item)).isEqualTo(JSON.readTree("""
                {"s":{"S":"x"},"n":{"N":"1.5"},"b":{"B":"eA=="},"bool":{"BOOL":false},"nul":{"NULL":true},
                 "ss":{"SS":["a","b"]},"m":{"M":{"k":{"S":"v"}}},"l":{"L":[{"N":"1"}]},"empty":{"L":[]}}"""));
    }

    @Test
    void writesChangesAsLambdaDoes() {
        var record = Record.builder()
                .eventID("e")
                .eventName("REMOVE")
                .dynamodb(d -> d.approximateCreationDateTime(Instant.ofEpochSecond(9))
                        .keys(Map.of("pk", AttributeValue.fromS("k")))
                        .oldImage(Map.of("pk", AttributeValue.fromS("k")))
                        .sequenceNumber("001")
                        .sizeBytes(5L)
                        .streamViewType("NEW_AND_OLD_IMAGES"))
                .build();
        assertThat(JSON.readTree(StreamEvent.of("arn:s", List.of(record)))).isEqualTo(JSON.readTree("""
                {"Records":[{"eventID":"e","eventName":"REMOVE","eventVersion":"1.1","eventSource":"aws:dynamodb",
                 "awsRegion":"eu-west-1","dynamodb":{"ApproximateCreationDateTime":9,"Keys":{"pk":{"S":"k"}},
                 "OldImage":{"pk":{"S":"k"}},"SequenceNumber":"001","SizeBytes":5,"StreamViewType":"NEW_AND_OLD_IMAGES"},
                 "eventSourceARN":"arn:s"}]}"""));
    }

    @Test
    void tellsWhereABatchIsThatWasGivenUp() {
        var record = Record.builder()
                .dynamodb(d -> d.approximateCreationDateTime(Instant.EPOCH).sequenceNumber("7"))
                .build();
        var source = new EventSource.Changes(
                "E", "arn:s", "TRIM_HORIZON", 10, 1, true, true, Optional.of("arn:q"), List.of());
        var message = JSON.readTree(
                GivenUpBatch.message(source, "arn:f", "shard", List.of(record, record), 2, Instant.EPOCH));

        assertThat(message.at("/requestContext/functionArn").asString()).isEqualTo("arn:f:$LATEST");
        assertThat(message.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(2);
        assertThat(message.path("DDBStreamBatchInfo")).isEqualTo(JSON.readTree("""
                {"shardId":"shard","startSequenceNumber":"7","endSequenceNumber":"7",
                 "approximateArrivalOfFirstRecord":"1970-01-01T00:00:00Z",
                 "approximateArrivalOfLastRecord":"1970-01-01T00:00:00Z","batchSize":2,"streamArn":"arn:s"}"""));
    }

    @Test
    void encodesKeysAsS3Does() {
        assertThat(S3Event.encode("red+flower é/a b.jpg")).isEqualTo("red%2Bflower+%C3%A9/a+b.jpg");
    }
}
