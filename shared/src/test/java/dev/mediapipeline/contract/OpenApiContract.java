package dev.mediapipeline.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The contract of the API, {@code openapi.yaml}. A response conforms to it if its operation documents the status and
 * the media type, every required header is present, and headers and body match their schemas; a body that is not JSON
 * is a text to its schema.
 */
public final class OpenApiContract {
    private static final String FILE = "openapi.yaml";
    private static final String ADDRESS = "https://media-pipeline.example/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    OpenApiContract(JsonNode document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(),
                registry -> registry.schemas(Map.of(ADDRESS, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** The contract in this repository. */
    public static OpenApiContract ofRepository() {
        Path start = Path.of("").toAbsolutePath();
        Path file = Stream.iterate(start, Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(FILE))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + FILE + " in " + start + " or above"));
        try {
            return new OpenApiContract(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The operations, such as {@code GET /v1/media/{mediaId}}: the route keys of API Gateway. */
    public List<String> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    /**
     * Checks a response to an operation.
     *
     * @param operation one of {@link #operations}
     * @throws AssertionError if the response does not conform, with the reason
     */
    public void check(String operation, ApiResponse response) {
        String about = "%s responded %d %s".formatted(operation, response.status(), response.body());
        String[] methodAndPath = operation.split(" ", 2);
        JsonPointer documented = follow(pointer(
                JsonPointer.empty(),
                "paths",
                methodAndPath[1],
                methodAndPath[0].toLowerCase(Locale.ROOT),
                "responses",
                String.valueOf(response.status())));
        require(isThere(documented), about, "the status is not documented");
        checkHeaders(pointer(documented, "headers"), response, about);
        checkBody(pointer(documented, "content"), response, about);
    }

    private void checkBody(JsonPointer documented, ApiResponse response, String about) {
        if (!isThere(documented)) {
            require(response.body().isEmpty(), about, "a body is not documented");
            return;
        }
        String mediaType = response.mediaType();
        JsonPointer content = pointer(documented, mediaType);
        require(isThere(content), about, "the media type '" + mediaType + "' is not documented");
        boolean json = mediaType.equals("application/json") || mediaType.endsWith("+json");
        conform(
                pointer(content, "schema"),
                json ? response.body() : TextNode.valueOf(response.body()).toString(),
                about);
    }

    private void checkHeaders(JsonPointer documented, ApiResponse response, String about) {
        document.at(documented).fieldNames().forEachRemaining(name -> {
            JsonPointer header = follow(pointer(documented, name));
            var value = response.header(name);
            require(
                    value.isPresent() || !document.at(header).path("required").asBoolean(),
                    about,
                    "the header " + name + " is missing");
            value.ifPresent(text ->
                    conform(pointer(header, "schema"), TextNode.valueOf(text).toString(), about + ", header " + name));
        });
    }

    /** Requires JSON to match the schema at a path of the document. */
    void conform(JsonPointer schema, String json, String about) {
        var errors =
                schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + schema)).validate(json, InputFormat.JSON);
        require(errors.isEmpty(), about, errors.toString());
    }

    JsonNode document() {
        return document;
    }

    private boolean isThere(JsonPointer place) {
        return !document.at(place).isMissingNode();
    }

    private JsonPointer follow(JsonPointer place) {
        JsonNode reference = document.at(place).path("$ref");
        return reference.isTextual()
                ? follow(JsonPointer.compile(reference.textValue().substring(1)))
                : place;
    }

    private static JsonPointer pointer(JsonPointer start, String... names) {
        JsonPointer place = start;
        for (String name : names) {
            place = place.appendProperty(name);
        }
        return place;
    }

    private static void require(boolean condition, String about, String otherwise) {
        if (!condition) {
            throw new AssertionError(about + ": " + otherwise);
        }
    }
}
