package dev.mediapipeline.media.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of one DynamoDB map, read and written by their Java types; absent and null values are not stored. */
final class Attributes {
    private final Map<String, AttributeValue> map;

    private Attributes(Map<String, AttributeValue> map) {
        this.map = map;
    }

    static Attributes empty() {
        return new Attributes(new HashMap<>());
    }

    static Attributes of(Map<String, AttributeValue> map) {
        return new Attributes(map);
    }

    Map<String, AttributeValue> toMap() {
        return map;
    }

    AttributeValue toValue() {
        return AttributeValue.fromM(map);
    }

    Attributes put(String name, @Nullable String value) {
        return put(name, value == null ? null : AttributeValue.fromS(value));
    }

    Attributes put(String name, @Nullable Number value) {
        return put(name, value == null ? null : AttributeValue.fromN(value.toString()));
    }

    Attributes put(String name, @Nullable AttributeValue value) {
        if (value != null) {
            map.put(name, value);
        }
        return this;
    }

    String text(String name) {
        return required(name).s();
    }

    @Nullable
    String textOrNull(String name) {
        return find(name).map(AttributeValue::s).orElse(null);
    }

    int integer(String name) {
        return Integer.parseInt(required(name).n());
    }

    @Nullable
    Integer integerOrNull(String name) {
        return find(name).map(value -> Integer.valueOf(value.n())).orElse(null);
    }

    /** A count; 0 while it is absent. */
    int count(String name) {
        return find(name).map(value -> Integer.parseInt(value.n())).orElse(0);
    }

    @Nullable
    Instant secondsOrNull(String name) {
        return find(name)
                .map(value -> Instant.ofEpochSecond(Long.parseLong(value.n())))
                .orElse(null);
    }

    long number(String name) {
        return Long.parseLong(required(name).n());
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    @Nullable
    Instant instantOrNull(String name) {
        return find(name).map(value -> Instant.parse(value.s())).orElse(null);
    }

    /** All attributes of this map as times. */
    Map<String, Instant> instants() {
        var times = new HashMap<String, Instant>();
        map.keySet().forEach(name -> times.put(name, instant(name)));
        return times;
    }

    Optional<Attributes> nested(String name) {
        return find(name).map(value -> Attributes.of(value.m()));
    }

    /** An attribute that is either a text or, in an earlier version, a map. */
    <T> Optional<T> oneOf(String name, Function<String, T> ofText, Function<Attributes, T> ofMap) {
        return find(name).map(value -> oneOf(value, ofText, ofMap));
    }

    /** A list of texts or, in an earlier version, of maps; an absent one is empty. */
    <T> List<T> list(String name, Function<String, T> ofText, Function<Attributes, T> ofMap) {
        return find(name).map(AttributeValue::l).orElse(List.of()).stream()
                .map(value -> oneOf(value, ofText, ofMap))
                .toList();
    }

    private static <T> T oneOf(AttributeValue value, Function<String, T> ofText, Function<Attributes, T> ofMap) {
        return value.s() == null ? ofMap.apply(Attributes.of(value.m())) : ofText.apply(value.s());
    }

    private Optional<AttributeValue> find(String name) {
        return Optional.ofNullable(map.get(name));
    }

    private AttributeValue required(String name) {
        return find(name)
                .orElseThrow(
                        () -> new IllegalStateException("the item has no attribute '" + name + "': " + map.keySet()));
    }
}
