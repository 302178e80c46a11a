package dev.mediapipeline.localcloud.template;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pattern of an event source's filter. Of AWS's pattern language it supports nested objects down to lists of texts,
 * numbers, booleans, null and {@code {"exists": true|false}}; one entry of a list has to match.
 */
public record EventPattern(JsonNode pattern) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Refuses a pattern that it does not support in full. */
    static EventPattern parse(String text) {
        try {
            var pattern = JSON.readTree(text);
            if (!pattern.isObject()) {
                throw unknown(text);
            }
            check(pattern);
            return new EventPattern(pattern);
        } catch (JacksonException e) {
            throw new TemplateException("The filter pattern %s is not JSON: %s".formatted(text, e.getMessage()), e);
        }
    }

    private static void check(JsonNode node) {
        for (var part : node.values()) {
            if (node.isObject() ? !part.isContainer() || part.isEmpty() : !isOperand(part)) {
                throw unknown(part.toString());
            }
            if (node.isObject()) {
                check(part);
            }
        }
    }

    private static boolean isOperand(JsonNode node) {
        return !node.isContainer() || (node.size() == 1 && node.path("exists").isBoolean());
    }

    private static TemplateException unknown(String part) {
        return new TemplateException(
                "The local cloud does not know the filter %s: it knows objects, and lists of plain values and of {\"exists\": true|false}. Add it in %s."
                        .formatted(part, EventPattern.class.getName()));
    }

    /** Whether the event matches the pattern. */
    public boolean matches(JsonNode event) {
        return matches(pattern, event);
    }

    private static boolean matches(JsonNode pattern, JsonNode value) {
        return pattern.isObject()
                ? pattern.properties().stream().allMatch(e -> matches(e.getValue(), value.path(e.getKey())))
                : pattern.valueStream().anyMatch(wanted -> meets(wanted, value));
    }

    private static boolean meets(JsonNode wanted, JsonNode value) {
        if (wanted.isObject()) {
            var exists = !value.isMissingNode() && !value.isObject();
            return wanted.path("exists").asBoolean() == exists;
        }
        return (value.isArray() ? value.valueStream().toList() : List.of(value)).contains(wanted);
    }
}
