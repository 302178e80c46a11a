package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that a request repeated with its key gets the same response and is carried out once. */
@ExtendWith(LocalPipeline.class)
class IdempotencyIT {
    private static final Path PHOTOGRAPH = Inputs.file("smaller-than-the-square.jpg");
    private static final String DECLARATION = Inputs.declaration(PHOTOGRAPH, "image/jpeg");

    private final MediaApi owner;
    private final MediaApi other;
    private final Map<String, String> key =
            Map.of("idempotency-key", UUID.randomUUID().toString());

    IdempotencyIT(LocalPipeline.Running pipeline) {
        owner = pipeline.apiOf("retrier-" + UUID.randomUUID());
        other = pipeline.api();
    }

    @Test
    void theSameRequestGetsTheSameMediaWithAUrlThatWorks() throws Exception {
        var first = owner.announce(DECLARATION, key);
        var second = owner.announce(DECLARATION, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("mediaId")).isEqualTo(first.json().path("mediaId"));
        assertThat(owner.upload(second.json().path("upload"), Files.readAllBytes(PHOTOGRAPH), Map.of()))
                .isEqualTo(200);
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        owner.announce(DECLARATION, key);

        assertThat(owner.announce(DECLARATION.replace("smaller", "other"), key).status())
                .isEqualTo(422);
    }

    @Test
    void aKeyIsOfOneOwner() {
        var own = owner.announce(DECLARATION, key);
        var others = other.announce(DECLARATION, key);

        assertThat(others.status()).isEqualTo(201);
        assertThat(others.json().path("mediaId")).isNotEqualTo(own.json().path("mediaId"));
    }

    @Test
    void requestsAtTheSameTimeMakeOneMedia() throws Exception {
        Callable<MediaApi.Response> request = () -> owner.announce(DECLARATION, key);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var responses = threads
                    .invokeAll(Stream.generate(() -> request).limit(8).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(responses)
                    .extracting(MediaApi.Response::status)
                    .isSubsetOf(201, 409)
                    .contains(201);
            assertThat(responses.stream()
                            .filter(response -> response.status() == 201)
                            .map(response -> response.json().path("mediaId").asText())
                            .collect(Collectors.toSet()))
                    .hasSize(1);
        }
        Awaitility.await("the list")
                .until(() -> !owner.list("").json().path("items").isEmpty());
        assertThat(owner.list("").json().path("items")).hasSize(1);
    }

    @Test
    void aKeyWhoseMediaWasDeletedFindsNothing() {
        String id = owner.announce(DECLARATION, key).json().path("mediaId").asText();
        assertThat(owner.delete(id).status()).isEqualTo(204);

        assertThat(owner.announce(DECLARATION, key).status()).isEqualTo(404);
    }
}
