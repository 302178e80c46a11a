package dev.mediapipeline.localcloud.template;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Refuses parameter values that CloudFormation would refuse. */
final class ParameterCheck {
    /** A receiver on this machine has no certificate, so http is accepted in place of https. */
    private static final String LOCAL_HTTP = "^http(?=://(localhost|127\\.0\\.0\\.1|\\[::1])([:/]|$))";

    private ParameterCheck() {}

    /**
     * Checks names and values.
     *
     * @param known the template's {@code Parameters}
     * @throws TemplateException if a value is for an unknown parameter, or not allowed for its parameter
     */
    static void check(JsonNode known, Map<String, String> values) {
        values.forEach((name, value) -> {
            if (!known.has(name)) {
                throw new TemplateException("The template has no parameter %s. It has: %s."
                        .formatted(name, String.join(", ", known.propertyNames())));
            }
            check(name, known.path(name), value);
        });
    }

    private static void check(String name, JsonNode parameter, String value) {
        var pattern = parameter.path("AllowedPattern").asString(".*");
        if (!value.replaceFirst(LOCAL_HTTP, "https").matches(pattern)) {
            throw new TemplateException("The parameter %s must match %s, and '%s' does not. %s"
                    .formatted(
                            name, pattern, value, parameter.path("Description").asString("")));
        }
        var allowed = parameter.path("AllowedValues");
        if (allowed.isArray()
                && allowed.valueStream().noneMatch(v -> v.asString().equals(value))) {
            throw new TemplateException(
                    "The parameter %s must be one of %s, not '%s'.".formatted(name, allowed, value));
        }
    }
}
