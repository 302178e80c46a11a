package dev.mediapipeline.localcloud.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a template file. */
public final class TemplateReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;
    private final PhysicalNames names;
    private final Intrinsics intrinsics;
    private final ResourceReader resources;

    private TemplateReader(JsonNode root, Map<String, String> parameters, Endpoints endpoints) {
        this.root = root;
        ParameterCheck.check(root.path("Parameters"), parameters);
        this.names = new PhysicalNames(root, parameters, endpoints);
        this.intrinsics = new Intrinsics(names);
        this.resources = new ResourceReader(names);
    }

    /**
     * Reads the file; these values override the parameters' defaults.
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
                case ResourceKinds.QUEUE -> template.queues().put(id, resources.queue(id, properties(resource)));
                case ResourceKinds.BUCKET -> template.buckets().put(id, resources.bucket(id, properties(resource)));
                case ResourceKinds.TABLE -> template.tables().put(id, resources.table(id, properties(resource)));
                case ResourceKinds.HTTP_API -> template.apis().put(id, HttpApiReader.read(id, properties(resource)));
                case ResourceKinds.SECRET -> template.secrets().put(id, resources.secret(id, properties(resource)));
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

    /** SAM's rule for globals: maps are merged, lists are concatenated, anything else is replaced. */
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
}
