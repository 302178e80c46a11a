package dev.mediapipeline.media.aws;

import dev.mediapipeline.media.GroupState;
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
 * One update of a media item, which always carries a condition. In paths and conditions every attribute is written as
 * {@code #name}, so that none can collide with DynamoDB's reserved words.
 */
public final class MediaUpdate {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");

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

    /** An update that happens only if the condition holds, such as {@code #status = :expected}. */
    public static MediaUpdate onlyIf(MediaId id, String condition) {
        return new MediaUpdate(id, condition);
    }

    /** Gives a value to a placeholder of the condition, such as {@code :expected}. */
    public MediaUpdate bind(String placeholder, AttributeValue value) {
        values.put(placeholder, value);
        return this;
    }

    /** Sets an attribute, or an entry of a map, such as {@code #groups.#web}. */
    public MediaUpdate set(String path, AttributeValue value) {
        String placeholder = ":set" + assignments.size();
        assignments.add(path + " = " + placeholder);
        return bind(placeholder, value);
    }

    /**
     * Brings a group into a state: sets the fields that belong to it and removes those of other states. What a later
     * version added to the group stays.
     *
     * @param path of the group, such as {@code #groups.#web}
     */
    public MediaUpdate state(String path, GroupState state) {
        var fields = MediaItem.state(state).m();
        for (String field : MediaItem.STATE_FIELDS) {
            AttributeValue value = fields.get(field);
            if (value == null) {
                remove(path + ".#" + field);
            } else {
                set(path + ".#" + field, value);
            }
        }
        return this;
    }

    /** Adds one to a number, which counts from 0 if it is absent. */
    public MediaUpdate count(String path) {
        additions.add(path + " :one");
        return bind(":one", AttributeValue.fromN("1"));
    }

    /** Adds to a number inside of a map, which {@link #count} cannot reach; it counts from {@code from} if it is absent. */
    public MediaUpdate add(String path, int difference, int from) {
        assignments.add("%s = if_not_exists(%s, :from) + :difference".formatted(path, path));
        return bind(":from", AttributeValue.fromN(String.valueOf(from)))
                .bind(":difference", AttributeValue.fromN(String.valueOf(difference)));
    }

    /** Removes attributes; those that are absent stay so. */
    public MediaUpdate remove(String... paths) {
        removals.addAll(List.of(paths));
        return this;
    }

    MediaId id() {
        return id;
    }

    UpdateItemRequest request(String table) {
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
