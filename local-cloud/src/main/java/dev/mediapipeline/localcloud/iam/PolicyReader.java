package dev.mediapipeline.localcloud.iam;

import dev.mediapipeline.localcloud.template.EventSource;
import dev.mediapipeline.localcloud.template.LambdaFunction;
import dev.mediapipeline.localcloud.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the policies of a function: statements that allow or deny actions on resources, and nothing else. */
final class PolicyReader {
    private static final Set<String> STATEMENT = Set.of("Sid", "Effect", "Action", "Resource");

    /** AWSLambdaSQSQueueExecutionRole; its logs are left out, since nothing here takes such calls. */
    private static final List<String> QUEUE_POLLER =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    /** AWSLambdaDynamoDBExecutionRole, likewise. */
    private static final List<String> STREAM_POLLER = List.of(
            "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams");

    private final LambdaFunction function;
    private final List<Grant> granted = new ArrayList<>();
    private final List<Grant> denied = new ArrayList<>();

    private PolicyReader(LambdaFunction function) {
        this.function = function;
    }

    static Policy read(LambdaFunction function) {
        var reader = new PolicyReader(function);
        list(function.policies()).forEach(reader::document);
        return new Policy(reader.granted, reader.denied, reader.attached());
    }

    private void document(JsonNode policy) {
        if (!policy.has("Statement")) {
            throw new TemplateException(
                    "%s has the policy %s; the local cloud reads policies with a Statement only, neither managed ones nor SAM's templates."
                            .formatted(function.logicalId(), policy));
        }
        list(policy.get("Statement")).forEach(this::statement);
    }

    private void statement(JsonNode statement) {
        var unknown = statement.propertyNames().stream()
                .filter(name -> !STATEMENT.contains(name))
                .toList();
        var effect = statement.path("Effect").asString("");
        if (!unknown.isEmpty() || !(effect.equals("Allow") || effect.equals("Deny"))) {
            throw new TemplateException(
                    "%s has the statement %s; the local cloud knows Effect (Allow or Deny), Action and Resource only."
                            .formatted(function.logicalId(), statement));
        }
        for (var action : list(statement.path("Action")).toList()) {
            list(statement.path("Resource"))
                    .map(resource -> grant(action.asString(), resource.asString()))
                    .forEach((effect.equals("Allow") ? granted : denied)::add);
        }
    }

    private List<Grant> attached() {
        var attached = new ArrayList<Grant>();
        if (!function.events(EventSource.Messages.class).isEmpty()) {
            QUEUE_POLLER.forEach(action -> attached.add(grant(action, "*")));
        }
        for (var changes : function.events(EventSource.Changes.class)) {
            STREAM_POLLER.forEach(action -> attached.add(grant(action, "*")));
            changes.failureQueueArn().ifPresent(queue -> attached.add(grant("sqs:SendMessage", queue)));
        }
        return attached;
    }

    private Grant grant(String action, String resource) {
        return new Grant(function.logicalId(), action, resource);
    }

    private static Stream<JsonNode> list(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node).filter(n -> !n.isMissingNode());
    }
}
