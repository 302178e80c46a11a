package dev.mediapipeline.localcloud.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a template file. Long, because each kind of resource has its few lines here and nowhere else. */
public final class TemplateReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> QUEUE_ATTRIBUTES =
            List.of("VisibilityTimeout", "DelaySeconds", "ReceiveMessageWaitTimeSeconds");

    private final JsonNode root;
    private final PhysicalNames names;
    private final Intrinsics intrinsics;

    private TemplateReader(JsonNode root, Map<String, String> parameters, Endpoints endpoints) {
        this.root = root;
        ParameterCheck.check(root.path("Parameters"), parameters);
        this.names = new PhysicalNames(root, parameters, endpoints);
        this.intrinsics = new Intrinsics(names);
    }

    /**
     * Reads the file with these values instead of the parameters' defaults.
     *
     * @throws TemplateException if it cannot be read, or has something that the local cloud does not know
     */
    public static Template read(Path file, Map<String, String> parameters, Endpoints endpoints) {
        try {
            JsonNode root = JSON.valueToTree(TemplateYaml.parse(Files.readString(file)));
            return new TemplateReader(root, parameters, endpoints).template();
        } catch (IOException | YAMLException e) {
            throw new TemplateException("Cannot read the template %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private Template template() {
        var template = new Template(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        for (var entry : root.path("Resources").properties()) {
            var id = entry.getKey();
            var resource = entry.getValue();
            var kind = resource.path("Type").asString();
            ResourceKinds.check(id, kind);
            if (resource.has("Condition")
                    && !intrinsics.holds(
                            names.condition(resource.path("Condition").asString()))) {
                continue;
            }
            switch (kind) {
                case ResourceKinds.FUNCTION -> template.functions().put(id, function(id, resource));
                case ResourceKinds.QUEUE -> template.queues().put(id, queue(id, properties(resource)));
                case ResourceKinds.BUCKET -> template.buckets().put(id, bucket(id, properties(resource)));
                case ResourceKinds.TABLE -> template.tables().put(id, table(id, properties(resource)));
                case ResourceKinds.HTTP_API -> template.apis().put(id, HttpApiReader.read(id, properties(resource)));
                case ResourceKinds.SECRET -> template.secrets().put(id, secret(id, properties(resource)));
                default -> {}
            }
        }
        return template;
    }

    private JsonNode properties(JsonNode resource) {
        var properties = intrinsics.resolve(resource.path("Properties"));
        return properties == null ? JSON.createObjectNode() : properties;
    }

    private LambdaFunction function(String id, JsonNode resource) {
        var globals = root.path("Globals").path("Function");
        var own = resource.path("Properties");
        var merged = merge(globals.isObject() ? globals.deepCopy() : JSON.createObjectNode(), own);
        var properties = intrinsics.resolve(merged);
        return new FunctionReader(id, names.attribute(id, "Arn"), properties == null ? merged : properties).read();
    }

    /** SAM's rule for globals: a map is merged, a list is added to, anything else is replaced. */
    private static JsonNode merge(JsonNode globals, JsonNode own) {
        if (globals instanceof ObjectNode target && own.isObject()) {
            own.properties().forEach(e -> {
                var global = target.path(e.getKey());
                target.set(e.getKey(), global.isMissingNode() ? e.getValue() : merge(global, e.getValue()));
            });
            return target;
        }
        if (globals.isArray() && own.isArray()) {
            return JSON.createArrayNode()
                    .addAll(globals.valueStream().toList())
                    .addAll(own.valueStream().toList());
        }
        return own;
    }

    private Queue queue(String id, JsonNode properties) {
        KnownProperties.check(
                "Queue " + id,
                properties,
                "QueueName, VisibilityTimeout, DelaySeconds, ReceiveMessageWaitTimeSeconds, RedrivePolicy,"
                        + " MessageRetentionPeriod, SqsManagedSseEnabled, KmsMasterKeyId");
        var attributes = new LinkedHashMap<String, String>();
        QUEUE_ATTRIBUTES.stream()
                .filter(properties::has)
                .forEach(a -> attributes.put(a, properties.get(a).asString()));
        var redrive = properties.path("RedrivePolicy");
        return new Queue(
                id,
                names.name(id),
                names.attribute(id, "Arn"),
                names.attribute(id, "QueueUrl"),
                attributes,
                redrive.isMissingNode() ? "" : redrive.toString());
    }

    private Bucket bucket(String id, JsonNode properties) {
        var configuration = properties.path("NotificationConfiguration");
        KnownProperties.check("The notification of " + id, configuration, "QueueConfigurations");
        var notifications = new ArrayList<Bucket.Notification>();
        for (var queue : configuration.path("QueueConfigurations")) {
            KnownProperties.check("The notification of " + id, queue, "Event, Queue");
            notifications.add(new Bucket.Notification(
                    queue.path("Queue").asString(), queue.path("Event").asString()));
        }
        var cors = properties.path("CorsConfiguration").path("CorsRules");
        return new Bucket(
                id,
                names.name(id),
                names.attribute(id, "Arn"),
                notifications,
                cors.valueStream().map(rule -> corsRule(id, rule)).toList());
    }

    private static Bucket.CorsRule corsRule(String id, JsonNode rule) {
        KnownProperties.check(
                "CorsRule of " + id, rule, "AllowedOrigins, AllowedMethods, AllowedHeaders, ExposedHeaders, MaxAge");
        return new Bucket.CorsRule(
                HttpApiReader.texts(rule.path("AllowedOrigins")),
                HttpApiReader.texts(rule.path("AllowedMethods")),
                HttpApiReader.texts(rule.path("AllowedHeaders")),
                HttpApiReader.texts(rule.path("ExposedHeaders")),
                rule.path("MaxAge").asInt(0));
    }

    private Table table(String id, JsonNode properties) {
        return new Table(id, names.name(id), names.attribute(id, "Arn"), names.attribute(id, "StreamArn"), properties);
    }

    private Secret secret(String id, JsonNode properties) {
        KnownProperties.check("Secret " + id, properties, "Description, GenerateSecretString, KmsKeyId, Name, Tags");
        KnownProperties.check(
                "GenerateSecretString of " + id,
                properties.path("GenerateSecretString"),
                "SecretStringTemplate, GenerateStringKey, PasswordLength, ExcludePunctuation");
        var ref = names.ref(id);
        return new Secret(
                id, names.name(id), ref == null ? "" : ref.asString(), properties.path("GenerateSecretString"));
    }
}
