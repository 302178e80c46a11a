package dev.mediapipeline.localcloud.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        var owner = "Event %s of %s".formatted(name, id);
        var values = event.path("Properties");
        return switch (event.path("Type").asString()) {
            case "SQS" -> messages(owner, name, values);
            case "DynamoDB" -> changes(owner, name, values);
            case "HttpApi" -> requests(owner, name, values);
            case "ScheduleV2" -> schedule(owner, name, values);
            case String kind ->
                throw new TemplateException(
                        "%s is of kind %s, which the local cloud does not emulate: add it in %s and beside its neighbours in %s."
                                .formatted(owner, kind, EventSource.class.getName(), FunctionReader.class.getName()));
        };
    }

    private EventSource messages(String owner, String name, JsonNode values) {
        KnownProperties.check(owner, values, "Queue, BatchSize, ScalingConfig, FunctionResponseTypes");
        return new EventSource.Messages(
                name,
                required(values, "Queue"),
                values.path("BatchSize").asInt(10),
                number(values.path("ScalingConfig").path("MaximumConcurrency")),
                reportsItems(values));
    }

    private EventSource changes(String owner, String name, JsonNode values) {
        KnownProperties.check(
                owner,
                values,
                "Stream, StartingPosition, BatchSize, MaximumRetryAttempts, BisectBatchOnFunctionError,"
                        + " FunctionResponseTypes, DestinationConfig, FilterCriteria");
        return new EventSource.Changes(
                name,
                required(values, "Stream"),
                values.path("StartingPosition").asString("TRIM_HORIZON"),
                values.path("BatchSize").asInt(100),
                values.path("MaximumRetryAttempts").asInt(-1),
                values.path("BisectBatchOnFunctionError").asBoolean(false),
                reportsItems(values),
                values.path("DestinationConfig")
                        .path("OnFailure")
                        .path("Destination")
                        .asStringOpt(),
                values.path("FilterCriteria")
                        .path("Filters")
                        .valueStream()
                        .map(filter -> EventPattern.parse(required(filter, "Pattern")))
                        .toList());
    }

    private EventSource requests(String owner, String name, JsonNode values) {
        KnownProperties.check(owner, values, "ApiId, Method, Path, Auth");
        var auth = values.path("Auth");
        KnownProperties.check("Auth of " + owner, auth, "Authorizer, AuthorizationScopes");
        return new EventSource.Requests(
                name,
                values.path("Method").asString("ANY").toUpperCase(Locale.ROOT),
                values.path("Path").asString("$default"),
                auth.path("Authorizer").asStringOpt(),
                auth.path("AuthorizationScopes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    private EventSource schedule(String owner, String name, JsonNode values) {
        // The retry policy of a run makes no difference here: the command that fires a run shows its failure.
        KnownProperties.check(owner, values, "ScheduleExpression, Input, RetryPolicy, OmitName");
        return new EventSource.Schedule(
                name,
                ScheduleExpression.parse(owner, required(values, "ScheduleExpression")),
                values.path("Input").asString("{}"));
    }

    private static boolean reportsItems(JsonNode values) {
        return values.path("FunctionResponseTypes")
                .valueStream()
                .anyMatch(t -> t.asString().equals("ReportBatchItemFailures"));
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
