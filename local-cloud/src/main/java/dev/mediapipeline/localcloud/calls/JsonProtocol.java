package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.Request;
import dev.mediapipeline.localcloud.ServerResponse;
import dev.mediapipeline.localcloud.iam.Access;
import dev.mediapipeline.localcloud.template.Account;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON protocol of DynamoDB, SQS, Secrets Manager and EventBridge: the header {@code X-Amz-Target} names service
 * and operation, the body names the resource. Asks DynamoDB for the consumed capacity of each call.
 */
public final class JsonProtocol implements Protocol {
    private static final String COST = "ReturnConsumedCapacity";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> SERVICES = Map.of(
            "DynamoDB_20120810", "dynamodb",
            "AmazonSQS", "sqs",
            "secretsmanager", "secretsmanager",
            "AWSEvents", "events");
    private static final Pattern CONSUMING =
            Pattern.compile("(Get|Put|Update|Delete)Item|(Batch|Transact)(Get|Write)Items?|Query|Scan");

    @Override
    public Operation read(Request http, InputStream input) throws IOException {
        var body = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        var target = http.getRequestHeaders().getFirst("X-Amz-Target");
        if (target == null || !(parsed(body) instanceof ObjectNode request)) {
            return new Operation("unknown", List.of(new Access("unknown", "*")), Optional.of(body));
        }
        var prefix = target.replaceFirst("\\..*", "");
        var service = SERVICES.getOrDefault(prefix, prefix);
        // IAM checks an SQS batch by the action of its entries.
        var name = target.substring(target.indexOf('.') + 1).replaceFirst("(Message|Visibility)Batch$", "$1");
        var action = service + ":" + name;
        var asksForCost = service.equals("dynamodb") && CONSUMING.matcher(name).matches() && !request.has(COST);
        return new Operation(
                action,
                accesses(service, name, request).distinct().toList(),
                Optional.of(asksForCost ? request.put(COST, "INDEXES").toString() : body));
    }

    private static Stream<Access> accesses(String service, String name, JsonNode request) {
        return switch (service) {
            case "dynamodb" -> tables(name, request);
            case "sqs" -> {
                var url = request.path("QueueUrl").asString("");
                var queue = request.path("QueueName").asString(url.substring(url.lastIndexOf('/') + 1));
                yield Stream.of(access(service, name, queue));
            }
            case "secretsmanager" -> {
                var secret = request.path("SecretId").asString("");
                yield Stream.of(access(service, name, secret.startsWith("arn:") ? secret : "secret:" + secret));
            }
            case "events" ->
                request.path("Entries")
                        .valueStream()
                        .map(entry -> access(
                                service,
                                name,
                                "event-bus/" + entry.path("EventBusName").asString("default")));
            default -> Stream.of(access(service, name, ""));
        };
    }

    private static Stream<Access> tables(String name, JsonNode request) {
        return switch (name) {
            case "BatchGetItem", "BatchWriteItem" ->
                request.path("RequestItems").propertyNames().stream().map(table -> table(name, table));
            // IAM checks each part of a transaction as its own operation.
            case "TransactGetItems", "TransactWriteItems" ->
                request.path("TransactItems")
                        .valueStream()
                        .flatMap(item -> item.properties().stream())
                        .map(part -> table(
                                part.getKey().replaceFirst("^(Get|Put|Update|Delete|ConditionCheck)$", "$1Item"),
                                part.getValue().path("TableName").asString("")));
            default -> {
                var index = request.path("IndexName").asString("");
                var table = request.path("TableName").asString("");
                yield Stream.of(table(name, index.isEmpty() ? table : table + "/index/" + index));
            }
        };
    }

    private static Access table(String name, String table) {
        return access("dynamodb", name, table.isEmpty() ? "" : "table/" + table);
    }

    /** @param resource an ARN or the end of one; empty for no resource, which only a grant on {@code *} covers */
    private static Access access(String service, String name, String resource) {
        return new Access(
                service + ":" + name,
                resource.isEmpty() || resource.startsWith("arn:") ? resource : Account.arn(service, resource));
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** The capacity units in a DynamoDB response, indexes included. */
    static double units(String response) {
        var consumed = parsed(response).path("ConsumedCapacity");
        return (consumed.isArray() ? consumed.valueStream() : Stream.of(consumed))
                .mapToDouble(each -> each.path("CapacityUnits").asDouble(0))
                .sum();
    }

    @Override
    public ServerResponse refusal(Operation operation, String sentence) {
        var error = JSON.createObjectNode()
                .put("__type", "com.amazon.coral.service#AccessDeniedException")
                .put("message", sentence);
        return ServerResponse.of(400, "application/x-amz-json-1.0", error.toString());
    }
}
