package dev.mediapipeline.localcloud.template;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Resolves references to this machine: parameters, pseudo parameters, and the resources' names and addresses. */
final class PhysicalNames implements Intrinsics.Names {
    private final JsonNode root;
    private final Map<String, String> parameters;
    private final Endpoints endpoints;

    PhysicalNames(JsonNode root, Map<String, String> parameters, Endpoints endpoints) {
        this.root = root;
        this.parameters = parameters;
        this.endpoints = endpoints;
    }

    @Override
    public @Nullable JsonNode ref(String name) {
        return switch (name) {
            case "AWS::NoValue" -> null;
            case "AWS::AccountId" -> string(Account.ID);
            case "AWS::Region" -> string(Account.REGION);
            case "AWS::Partition" -> string("aws");
            default -> root.path("Parameters").has(name) ? parameter(name) : string(resource(name));
        };
    }

    @Override
    public JsonNode condition(String name) {
        var condition = root.path("Conditions").path(name);
        if (condition.isMissingNode()) {
            throw new TemplateException("The template refers to a condition that it does not have: " + name);
        }
        return condition;
    }

    @Override
    public String attribute(String logicalId, String attribute) {
        return switch (kind(logicalId) + " " + attribute) {
            case ResourceKinds.QUEUE + " Arn" -> Account.arn("sqs", name(logicalId));
            case ResourceKinds.QUEUE + " QueueName",
                    ResourceKinds.BUCKET + " BucketName",
                    ResourceKinds.TABLE + " TableName" -> name(logicalId);
            case ResourceKinds.QUEUE + " QueueUrl" -> resource(logicalId);
            case ResourceKinds.BUCKET + " Arn" -> "arn:aws:s3:::" + name(logicalId);
            case ResourceKinds.TABLE + " Arn" -> Account.arn("dynamodb", "table/" + name(logicalId));
            case ResourceKinds.TABLE + " StreamArn" ->
                Account.arn("dynamodb", "table/" + name(logicalId) + "/stream/local");
            case ResourceKinds.FUNCTION + " Arn" -> Account.arn("lambda", "function:" + logicalId);
            case ResourceKinds.HTTP_API + " ApiEndpoint" -> endpoints.api();
            case ResourceKinds.USER_POOL + " ProviderURL" -> endpoints.services();
            default -> placeholder(logicalId, attribute);
        };
    }

    /** The name given in the template, or else the logical id in kebab case. */
    String name(String logicalId) {
        var properties = root.path("Resources").path(logicalId).path("Properties");
        for (var key : new String[] {"QueueName", "BucketName", "TableName", "Name"}) {
            if (properties.has(key)) {
                var value = new Intrinsics(this).resolve(properties.get(key));
                return value == null ? logicalId : value.asString();
            }
        }
        return logicalId.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private JsonNode parameter(String name) {
        var given = parameters.get(name);
        var parameter = root.path("Parameters").path(name);
        var value = given == null ? parameter.path("Default") : string(given);
        if (value.isMissingNode()) {
            throw new TemplateException("Parameter %s has no default: give it a value.".formatted(name));
        }
        if (!parameter.path("Type").asString("String").equals("CommaDelimitedList")) {
            return value;
        }
        var list = JsonNodeFactory.instance.arrayNode();
        Stream.of(value.asString().split(",", -1)).map(String::strip).forEach(list::add);
        return list;
    }

    private String resource(String logicalId) {
        return switch (kind(logicalId)) {
            case ResourceKinds.QUEUE -> "%s/%s/%s".formatted(endpoints.sqs(), Account.ID, name(logicalId));
            case ResourceKinds.BUCKET, ResourceKinds.TABLE -> name(logicalId);
            case ResourceKinds.SECRET -> Account.arn("secretsmanager", "secret:" + name(logicalId) + "-000000");
            case ResourceKinds.USER_POOL_CLIENT -> Endpoints.CLIENT_ID;
            default -> logicalId;
        };
    }

    private String kind(String logicalId) {
        var kind = root.path("Resources").path(logicalId).path("Type");
        if (kind.isMissingNode()) {
            throw new TemplateException("The template refers to %s, which is neither a parameter nor a resource of it."
                    .formatted(logicalId));
        }
        return kind.asString();
    }

    private String placeholder(String logicalId, String attribute) {
        if (ResourceKinds.NOT_EMULATED.contains(kind(logicalId))) {
            return Account.arn("not-emulated", logicalId);
        }
        throw new TemplateException("The local cloud knows no attribute %s of %s (%s): add it in %s."
                .formatted(attribute, logicalId, kind(logicalId), PhysicalNames.class.getName()));
    }

    private static JsonNode string(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
