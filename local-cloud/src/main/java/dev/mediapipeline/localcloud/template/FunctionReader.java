package dev.mediapipeline.localcloud.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Reads one function from its resolved properties, the globals merged in. */
final class FunctionReader {
    private final String id;
    private final String arn;
    private final JsonNode properties;

    FunctionReader(String id, String arn, JsonNode properties) {
        this.id = id;
        this.arn = arn;
        this.properties = properties;
    }

    LambdaFunction read() {
        var environment = new LinkedHashMap<String, String>();
        properties
                .path("Environment")
                .path("Variables")
                .properties()
                .forEach(e -> environment.put(e.getKey(), e.getValue().asString()));
        var events = new ArrayList<EventSource>();
        properties.path("Events").properties().forEach(e -> events.add(event(e.getKey(), e.getValue())));
        return new LambdaFunction(
                id,
                arn,
                required(properties, "CodeUri"),
                properties.path("Handler").asString("bootstrap"),
                required(properties, "Runtime"),
                properties.path("MemorySize").asInt(128),
                Duration.ofSeconds(properties.path("Timeout").asInt(3)),
                number(properties.path("ReservedConcurrentExecutions")),
                environment,
                List.copyOf(events),
                properties.path("Policies"));
    }

    private EventSource event(String name, JsonNode event) {
        var kind = event.path("Type").asString();
        var values = event.path("Properties");
        if (values.has("FilterCriteria")) {
            throw new TemplateException(
                    "Event %s of %s has FilterCriteria, which the local cloud does not emulate.".formatted(name, id));
        }
        var partial = values.path("FunctionResponseTypes")
                .valueStream()
                .anyMatch(t -> t.asString().equals("ReportBatchItemFailures"));
        return switch (kind) {
            case "SQS" ->
                new EventSource.Messages(
                        name,
                        required(values, "Queue"),
                        values.path("BatchSize").asInt(10),
                        Duration.ofSeconds(
                                values.path("MaximumBatchingWindowInSeconds").asInt(0)),
                        number(values.path("ScalingConfig").path("MaximumConcurrency")),
                        partial);
            case "DynamoDB" ->
                new EventSource.Changes(
                        name,
                        required(values, "Stream"),
                        values.path("StartingPosition").asString("TRIM_HORIZON"),
                        values.path("BatchSize").asInt(100),
                        values.path("MaximumRetryAttempts").asInt(-1),
                        values.path("BisectBatchOnFunctionError").asBoolean(false),
                        partial,
                        Optional.of(values.path("DestinationConfig")
                                        .path("OnFailure")
                                        .path("Destination"))
                                .filter(d -> !d.isMissingNode())
                                .map(JsonNode::asString));
            case "HttpApi" ->
                new EventSource.Requests(
                        name,
                        values.path("Method").asString("ANY").toUpperCase(java.util.Locale.ROOT),
                        values.path("Path").asString("$default"));
            default ->
                throw new TemplateException(
                        "Event %s of %s is of kind %s, which the local cloud does not emulate: add it in %s and beside its neighbours in %s."
                                .formatted(
                                        name, id, kind, EventSource.class.getName(), FunctionReader.class.getName()));
        };
    }

    private String required(JsonNode node, String key) {
        if (!node.has(key)) {
            throw new TemplateException("Function %s has no %s.".formatted(id, key));
        }
        return node.get(key).asString();
    }

    private static OptionalInt number(JsonNode node) {
        return node.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(node.asInt());
    }
}
