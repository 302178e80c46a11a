package dev.mediapipeline.api.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that a page of another origin can send and read all headers that {@code openapi.yaml} documents. */
class CrossOriginTest {
    /** The headers that the Fetch standard allows every page to send and read. */
    private static final Set<String> SAFE = Set.of(
            "accept",
            "cache-control",
            "content-language",
            "content-length",
            "content-type",
            "expires",
            "last-modified");

    /** Webhooks come from servers; the authorization header is a security scheme of the contract. */
    private static final String OF_SERVERS = "webhook-";

    private final JsonNode contract = read("openapi.yaml");
    private final JsonNode template = read("template.yaml");
    private final JsonNode cors = template.at("/Resources/Api/Properties/CorsConfiguration");

    private static JsonNode read(String file) {
        try {
            return new YAMLMapper().readTree(Path.of("..", file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    /** The names of all response headers in the contract. */
    private Set<String> responseHeaders() {
        var names = new TreeSet<String>();
        Stream.concat(
                        contract.findValues("responses").stream().flatMap(JsonNode::valueStream),
                        contract.at("/components/responses").valueStream())
                .forEach(response -> response.path("headers").fieldNames().forEachRemaining(names::add));
        return names;
    }

    private Set<String> requestHeaders() {
        var names = new TreeSet<String>();
        contract.findParents("in").stream()
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .forEach(parameter -> names.add(parameter.path("name").asText().toLowerCase(Locale.ROOT)));
        names.removeIf(name -> name.startsWith(OF_SERVERS));
        return names;
    }

    @Test
    void aPageReadsEveryHeaderOfTheContract() {
        Set<String> documented = responseHeaders();
        assertThat(documented).contains("location", "retry-after", "x-correlation-id");

        documented.removeAll(SAFE);
        assertThat(texts(cors.path("ExposeHeaders"))).containsAll(documented);
    }

    @Test
    void aPageSendsEveryHeaderOfTheContract() {
        Set<String> documented = requestHeaders();
        assertThat(documented).contains("idempotency-key", "x-file-name");

        documented.removeAll(SAFE);
        assertThat(texts(cors.path("AllowHeaders"))).containsAll(documented).contains("authorization", "content-type");
    }

    @Test
    void aPageFetchesRenditions() {
        JsonNode rule = template.at("/Resources/RenditionsBucket/Properties/CorsConfiguration/CorsRules/0");

        assertThat(texts(rule.path("AllowedOrigins"))).containsExactly("*");
        assertThat(texts(rule.path("AllowedMethods"))).containsExactly("GET", "HEAD");
    }
}
