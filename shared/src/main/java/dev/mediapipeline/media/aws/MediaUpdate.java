package dev.mediapipeline.media.aws;

import dev.mediapipeline.media.MediaId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One conditional update of a media item. In paths and conditions every attribute is written as {@code #name}, so that
 * none can collide with DynamoDB's reserved words; a placeholder in capitals has its own name as its value, so that
 * {@code #status = :READY} is complete.
 */
final class MediaUpdate {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");
    private static final Pattern CAPITALS = Pattern.compile(":([A-Z_]+)\\b");

    private final MediaId id;
    private final String condition;
    private final List<String> assignments = new ArrayList<>();
    private final List<String> additions = new ArrayList<>();
    private final List<String> removals = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    private MediaUpdate(MediaId id, String condition) {
        this.id = id;
        this.condition = condition;
    }

    /** An update that applies only if the condition holds, such as {@code #status = :READY}. */
    static MediaUpdate onlyIf(MediaId id, String condition) {
        return new MediaUpdate(id, condition);
    }

    /** Gives a value to a placeholder of the condition, such as {@code :deadline}. */
    MediaUpdate bind(String placeholder, AttributeValue value) {
        values.put(placeholder, value);
        return this;
    }

    MediaUpdate bind(String placeholder, String text) {
        return bind(placeholder, AttributeValue.fromS(text));
    }

    /** Sets an attribute, or an entry of a map, such as {@code #groups.#web}. */
    MediaUpdate set(String path, AttributeValue value) {
        String placeholder = ":set" + assignments.size();
        assignments.add(path + " = " + placeholder);
        return bind(placeholder, value);
    }

    MediaUpdate set(String path, String text) {
        return set(path, AttributeValue.fromS(text));
    }

    /** Sets an attribute to the value of another one. */
    MediaUpdate copy(String path, String from) {
        assignments.add(path + " = " + from);
        return this;
    }

    /** Adds one to a number; an absent one counts from 0. */
    MediaUpdate count(String path) {
        additions.add(path + " :one");
        return bind(":one", AttributeValue.fromN("1"));
    }

    /** Adds to a number inside a map, which {@link #count} cannot reach; an absent one counts from {@code from}. */
    MediaUpdate add(String path, int difference, int from) {
        assignments.add("%s = if_not_exists(%s, :from) + :difference".formatted(path, path));
        return bind(":from", AttributeValue.fromN(String.valueOf(from)))
                .bind(":difference", AttributeValue.fromN(String.valueOf(difference)));
    }

    /** Removes attributes; absent ones are ignored. */
    MediaUpdate remove(String... paths) {
        removals.addAll(List.of(paths));
        return this;
    }

    UpdateItemRequest request(String table) {
        CAPITALS.matcher(condition).results().forEach(name -> bind(name.group(), name.group(1)));
        String update = clause("SET", assignments) + clause("ADD", additions) + clause("REMOVE", removals);
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(MediaItem.key(id))
                .conditionExpression(condition)
                .updateExpression(update)
                .expressionAttributeNames(names(condition + update))
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private static String clause(String keyword, List<String> parts) {
        return parts.isEmpty() ? "" : keyword + " " + String.join(", ", parts) + " ";
    }

    private static Map<String, String> names(String expressions) {
        return NAME.matcher(expressions)
                .results()
                .collect(Collectors.toMap(name -> name.group(), name -> name.group(1), (first, same) -> first));
    }
}
