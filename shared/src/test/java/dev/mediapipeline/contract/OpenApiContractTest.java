package dev.mediapipeline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.mediapipeline.http.Problem;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiContractTest {
    private static final String HEALTH = "GET /v1/health";
    private static final String DELETION = "DELETE /v1/media/{mediaId}";
    private static final String REPORT = "GET /v1/reports/{date}";

    private static final String HEALTHY = "{\"status\":\"ok\",\"version\":\"1\"}";
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/json", "cache-control", "no-store", "x-correlation-id", "abc");

    private final OpenApiContract contract = OpenApiContract.ofRepository();

    private static Map<String, String> headersWith(String name, String value) {
        var headers = new HashMap<>(HEADERS);
        headers.put(name, value);
        return headers;
    }

    private void refuses(ApiResponse response, String why) {
        assertThatThrownBy(() -> contract.check(HEALTH, response))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(HEALTH)
                .hasMessageContaining(why);
    }

    @Test
    void acceptsWhatIsDocumented() {
        assertThatCode(() -> contract.check(HEALTH, new ApiResponse(200, HEADERS, HEALTHY)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAStatusThatIsNotDocumented() {
        refuses(new ApiResponse(418, HEADERS, HEALTHY), "the status is not documented");
    }

    @Test
    void refusesAMediaTypeThatIsNotDocumented() {
        refuses(
                new ApiResponse(200, headersWith("Content-Type", "text/html"), HEALTHY),
                "the media type 'text/html' is not documented");
    }

    @Test
    void refusesAnAnswerWithoutARequiredHeader() {
        var headers = new HashMap<>(HEADERS);
        headers.remove("x-correlation-id");

        refuses(new ApiResponse(200, headers, HEALTHY), "the header x-correlation-id is missing");
    }

    @Test
    void refusesAHeaderOfAnotherForm() {
        refuses(new ApiResponse(200, headersWith("cache-control", "public"), HEALTHY), "header cache-control");
    }

    @Test
    void refusesAFieldThatIsNotDocumented() {
        refuses(new ApiResponse(200, HEADERS, "{\"status\":\"ok\",\"version\":\"1\",\"host\":\"a\"}"), "'host'");
    }

    @Test
    void refusesAMissingField() {
        refuses(new ApiResponse(200, HEADERS, "{\"status\":\"ok\"}"), "'version'");
    }

    @Test
    void acceptsAnAnswerWithoutABodyWhereNoneIsDocumented() {
        var headers = Map.of("cache-control", "no-store", "x-correlation-id", "abc");

        assertThatCode(() -> contract.check(DELETION, new ApiResponse(204, headers, "")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> contract.check(DELETION, new ApiResponse(204, headers, "{}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a body is not documented");
    }

    @Test
    void holdsBodiesThatAreNoJsonAgainstTheirSchema() {
        var headers = headersWith("Content-Type", "text/html; charset=utf-8");

        assertThatCode(() -> contract.check(REPORT, new ApiResponse(200, headers, "<!doctype html>")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> contract.check(REPORT, new ApiResponse(200, headers, "")))
                .isInstanceOf(AssertionError.class);
    }

    /** The last of the 43 characters carries four bits of the checksum; S3 requires its other two to be zero. */
    @Test
    void documentsTheChecksumsThatS3Takes() {
        JsonPointer schema = JsonPointer.compile("/components/schemas/UploadDeclaration/properties/sha256");
        for (char last : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray()) {
            String text = "v4kepG6tSZPomqfaAquMI91Q8p6armRgcQU2Ol8HDg" + last + "=";
            String canonical =
                    Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text));

            var check = assertThatCode(() -> contract.conform(schema, '"' + text + '"', text));
            if (text.equals(canonical)) {
                check.doesNotThrowAnyException();
            } else {
                check.isInstanceOf(AssertionError.class);
            }
        }
    }

    @Test
    void listsEveryKindOfProblem() {
        JsonNode problem = contract.document().at("/components/schemas/Problem/properties");

        assertThat(problem.at("/type/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        Stream.of(Problem.values()).map(Problem::type).toList());
        assertThat(problem.at("/status/enum"))
                .extracting(JsonNode::asInt)
                .containsExactlyElementsOf(Stream.of(Problem.values())
                        .map(Problem::status)
                        .distinct()
                        .toList());
    }

    @Test
    void documentsEveryFieldOfEveryObject() {
        var objects = new LinkedHashMap<JsonPointer, JsonNode>();
        places().forEach((place, node) -> {
            if (node.path("type").asText().equals("object")) {
                objects.put(place, node);
            }
        });

        assertThat(objects)
                .hasSizeGreaterThan(8)
                .allSatisfy((place, schema) -> assertThat(schema.path("additionalProperties"))
                        .as("additionalProperties at %s", place)
                        .isEqualTo(BooleanNode.FALSE));
    }

    @Test
    void showsExamplesThatConform() {
        var shown = new ArrayList<JsonPointer>();
        places().forEach((place, node) -> {
            JsonPointer schema = node.has("schema") ? place.appendProperty("schema") : place;
            if (node.has("example") && (node.has("schema") || node.has("type"))) {
                shown.add(place);
                contract.conform(schema, node.path("example").toString(), "the example at " + place);
            }
            node.path("examples").properties().forEach(example -> {
                shown.add(place);
                String about = "the example %s at %s".formatted(example.getKey(), place);
                contract.conform(schema, example.getValue().path("value").toString(), about);
            });
        });

        assertThat(shown).hasSizeGreaterThan(15);
    }

    /** Every object of the document by its path. */
    private Map<JsonPointer, JsonNode> places() {
        var places = new LinkedHashMap<JsonPointer, JsonNode>();
        visit(JsonPointer.empty(), contract.document(), places::put);
        return places;
    }

    private static void visit(JsonPointer place, JsonNode node, BiConsumer<JsonPointer, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(place, node);
        }
        node.properties().forEach(child -> visit(place.appendProperty(child.getKey()), child.getValue(), visitor));
    }
}
