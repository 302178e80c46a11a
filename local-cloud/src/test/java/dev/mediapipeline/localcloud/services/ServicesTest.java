package dev.mediapipeline.localcloud.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import dev.mediapipeline.localcloud.emulators.Ports;
import dev.mediapipeline.localcloud.template.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServicesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Services services;

    @SuppressWarnings("NullAway.Init")
    private String address;

    @BeforeEach
    void start() {
        var port = Ports.from(0).services();
        address = "http://127.0.0.1:" + port;
        var clock = Clock.systemUTC();
        var secret = new Secret("S", "s", "arn:s", JSON.createObjectNode());
        services = new Services(
                port,
                Issuer.start(folder, address, clock),
                new Secrets(List.of(secret), folder.resolve("secrets.json"), clock),
                new Schedules(List.of(), System.err::println, clock),
                clock);
    }

    @AfterEach
    void stop() {
        services.close();
        http.close();
    }

    @Test
    void servesTheIssuersDocuments() throws Exception {
        var configuration = json(get("/.well-known/openid-configuration"));

        assertThat(configuration.path("issuer").asString()).isEqualTo(address);
        var keys = get(configuration.path("jwks_uri").asString().substring(address.length()));
        assertThat(JWKSet.parse(keys.body()).getKeys()).hasSize(1);
    }

    @Test
    void rotatesASecretThatTheNextReadSees() throws Exception {
        var before = json(call("secretsmanager.GetSecretValue", "{\"SecretId\":\"arn:s\"}"));

        var rotated = json(call("secretsmanager.PutSecretValue", "{\"SecretId\":\"s\",\"SecretString\":\"new\"}"));
        var after = json(call("secretsmanager.GetSecretValue", "{\"SecretId\":\"arn:s\"}"));

        assertThat(rotated.path("VersionId")).isEqualTo(after.path("VersionId")).isNotEqualTo(before.path("VersionId"));
        assertThat(after.path("SecretString").asString()).isEqualTo("new");
    }

    @Test
    void keepsTheEventsThatItTakes() throws Exception {
        var response = call("AWSEvents.PutEvents", """
                {"Entries": [{"Source": "a", "DetailType": "b", "Detail": "{}"}]}""");

        assertThat(json(response).path("FailedEntryCount").asInt(-1)).isZero();
        assertThat(services.events()).containsExactly(new EventBus.Event("default", "a", "b", JSON.createObjectNode()));
    }

    @Test
    void refusesWhatItDoesNotKnowAsAwsDoes() throws Exception {
        refuses(call("secretsmanager.GetSecretValue", "{\"SecretId\":\"other\"}"), "ResourceNotFoundException");
        refuses(call("secretsmanager.DeleteSecret", "{}"), "UnknownOperationException");
        refuses(call("AWSEvents.PutEvents", "not JSON"), "SerializationException");
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    private static void refuses(HttpResponse<String> response, String code) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("__type").asString()).isEqualTo(code);
    }

    private HttpResponse<String> call(String target, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("X-Amz-Target", target)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
