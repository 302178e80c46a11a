package dev.mediapipeline.api.aws;

import dev.mediapipeline.api.idempotency.Fingerprint;
import dev.mediapipeline.api.idempotency.RequestKey;
import dev.mediapipeline.api.idempotency.RequestRecord;
import dev.mediapipeline.api.idempotency.RequestRecords;
import dev.mediapipeline.api.idempotency.Stage;
import dev.mediapipeline.api.idempotency.Stage.Completed;
import dev.mediapipeline.api.idempotency.Stage.Leased;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Records of requests, stored in the media table; its TTL deletes them after {@code expiresAt}. If a response of
 * DynamoDB is lost, the SDK's retry finds the write of the first attempt, which counts as its own.
 */
public final class DynamoDbRequestRecords implements RequestRecords {
    private static final int SCHEMA_VERSION = 1;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbRequestRecords(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<RequestRecord> putIfAbsent(RequestRecord fresh, Instant now) {
        Map<String, AttributeValue> found = AwsCall.to("recording request " + fresh.key(), () -> {
            try {
                dynamoDb.putItem(put -> put.tableName(table)
                        .item(write(fresh))
                        .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
                        .expressionAttributeValues(Map.of(":now", number(now.getEpochSecond())))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return Map.of();
            } catch (ConditionalCheckFailedException e) {
                return e.item();
            }
        });
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(read(found)).filter(record -> !record.stage().equals(fresh.stage()));
    }

    @Override
    public boolean advance(RequestKey key, Leased from, Stage to) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":from", AttributeValue.fromS(from.token()));
        String update = switch (to) {
            case Completed() -> {
                values.put(":yes", AttributeValue.fromBool(true));
                yield "SET completed = :yes REMOVE #token, #until";
            }
            case Leased(var token, var until) -> {
                values.put(":token", AttributeValue.fromS(token));
                values.put(":until", number(until.toEpochMilli()));
                yield "SET #token = :token, #until = :until";
            }
        };
        var request = UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of("pk", AttributeValue.fromS(key.value())))
                .conditionExpression("#token = :from")
                .updateExpression(update)
                .expressionAttributeNames(Map.of("#token", "token", "#until", "until"))
                .expressionAttributeValues(values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return AwsCall.to("updating the stage of request " + key, () -> {
            try {
                dynamoDb.updateItem(request);
                return true;
            } catch (ConditionalCheckFailedException e) {
                return e.hasItem() && stage(e.item()).equals(to);
            }
        });
    }

    private static Map<String, AttributeValue> write(RequestRecord fresh) {
        var item = new HashMap<String, AttributeValue>();
        item.put("pk", AttributeValue.fromS(fresh.key().value()));
        item.put("schemaVersion", number(SCHEMA_VERSION));
        item.put("fingerprint", AttributeValue.fromS(fresh.fingerprint().hex()));
        item.put("mediaId", AttributeValue.fromS(fresh.mediaId().value()));
        item.put("expiresAt", number(fresh.expiresAt().getEpochSecond()));
        switch (fresh.stage()) {
            case Completed() -> item.put("completed", AttributeValue.fromBool(true));
            case Leased(var token, var until) -> {
                item.put("token", AttributeValue.fromS(token));
                item.put("until", number(until.toEpochMilli()));
            }
        }
        return item;
    }

    private static RequestRecord read(Map<String, AttributeValue> item) {
        return new RequestRecord(
                new RequestKey(text(item, "pk")),
                new Fingerprint(text(item, "fingerprint")),
                new MediaId(text(item, "mediaId")),
                stage(item),
                Instant.ofEpochSecond(
                        Long.parseLong(attribute(item, "expiresAt").n())));
    }

    private static Stage stage(Map<String, AttributeValue> item) {
        return item.containsKey("completed")
                ? new Completed()
                : new Leased(
                        text(item, "token"),
                        Instant.ofEpochMilli(
                                Long.parseLong(attribute(item, "until").n())));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return attribute(item, name).s();
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        "the record of a request has no '%s': %s".formatted(name, item.keySet())));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(String.valueOf(value));
    }
}
