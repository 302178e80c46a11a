package dev.mediapipeline.api.lambda;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.BYTES;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static dev.mediapipeline.api.lambda.ApiEvents.event;
import static dev.mediapipeline.api.lambda.ApiEvents.sentBy;
import static dev.mediapipeline.api.lambda.ApiEvents.withBody;
import static dev.mediapipeline.api.lambda.ApiEvents.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.api.SampleMedia;
import dev.mediapipeline.contract.ApiResponse;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.Delete;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyHandlerTest {
    private final ApiDriver api = new ApiDriver();

    private static APIGatewayV2HTTPEvent keyed(String file) {
        return withHeader("idempotency-key", "order-7", event(file));
    }

    private JsonNode created(APIGatewayV2HTTPEvent event) {
        ApiResponse response = api.respond(event);
        assertThat(response.status()).as(response.body()).isEqualTo(201);
        return ApiDriver.json(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"announce.json", "photograph.json"})
    void makesOneMediaOfARequestThatComesAgain(String file) {
        JsonNode first = created(keyed(file));

        assertThat(created(keyed(file)).path("mediaId")).isEqualTo(first.path("mediaId"));
        assertThat(api.store.all()).hasSize(1);
    }

    @Test
    void signsTheUrlAnewAndWaitsForTheUploadAsLong() {
        created(keyed("announce.json"));
        api.clock.move(Duration.ofHours(2));

        JsonNode upload = created(keyed("announce.json")).path("upload");

        assertThat(upload.path("expiresAt").asText()).isEqualTo("2026-03-01T12:15:00Z");
        assertThat(api.registered().deadline()).isEqualTo(NOW.plus(Duration.ofMinutes(135)));
    }

    @Test
    void takesTheSameDeclarationInOtherWordsForTheSame() {
        created(keyed("announce.json"));

        created(withBody(
                "{\"contentLength\":13,\"contentType\":\"image/jpeg\",\"fileName\":\"beach.jpg\",\"sha256\":\"v4kepG6tSZPomqfaAquMI91Q8p6armRgcQU2Ol8HDgM=\"}",
                keyed("announce.json")));

        assertThat(api.store.all()).hasSize(1);
    }

    @Test
    void takesATypeInAnotherCaseForTheSame() {
        created(keyed("announce.json"));

        created(withBody(keyed("announce.json").getBody().replace("image/jpeg", "IMAGE/JPEG"), keyed("announce.json")));

        assertThat(api.store.all()).hasSize(1);
    }

    @Test
    void takesATypeWithAParameterForTheSame() {
        created(keyed("photograph.json"));

        created(withHeader("content-type", "Image/JPEG; charset=binary", keyed("photograph.json")));
        created(withHeader("x-file-name", "%62each.jpg", keyed("photograph.json")));

        assertThat(api.store.all()).hasSize(1);
    }

    static List<APIGatewayV2HTTPEvent> others() {
        return List.of(
                withBody("{\"contentType\": \"image/jpeg\", \"contentLength\": 13}", keyed("announce.json")),
                withBody(
                        Base64.getEncoder().encodeToString("not a pictura".getBytes(StandardCharsets.US_ASCII)),
                        keyed("photograph.json")),
                withHeader("content-type", "image/png", keyed("photograph.json")),
                withHeader("x-file-name", "bench.jpg", keyed("photograph.json")),
                keyed("announce.json"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void refusesAKeyThatCameWithAnotherRequest(APIGatewayV2HTTPEvent other) {
        created(keyed("photograph.json"));

        api.problem(422, "key-reused", other);

        assertThat(api.store.all()).hasSize(1);
    }

    @Test
    void keepsTheKeysOfOwnersApart() {
        JsonNode adas = created(keyed("announce.json"));
        JsonNode bobs = created(sentBy("bob", keyed("announce.json")));

        assertThat(bobs.path("mediaId")).isNotEqualTo(adas.path("mediaId"));
    }

    @Test
    void registersAMediaForEveryRequestWithoutAKey() {
        created(event("announce.json"));
        created(event("announce.json"));

        assertThat(api.store.all()).hasSize(2);
    }

    @Test
    void doesNotBindAKeyToARequestThatIsRefused() {
        api.problem(415, "unsupported-type", withHeader("content-type", "image/tiff", keyed("photograph.json")));

        created(keyed("photograph.json"));
    }

    @Test
    void goesOnWhereAFailedTryHasStopped() {
        api.originals.breakDown();
        api.problem(503, "try-again", keyed("photograph.json"));
        api.originals.recover();
        api.clock.move(Duration.ofSeconds(1));

        created(keyed("photograph.json"));

        assertThat(api.originals.of(api.registered().id())).contains(BYTES);
    }

    /** The put failed, reconcile gave the upload up, and the client retries within the promised 24 hours. */
    @Test
    void storesAfterTheUploadWasGivenUp() {
        api.originals.breakDown();
        api.problem(503, "try-again", keyed("photograph.json"));
        api.originals.recover();
        api.store.put(SampleMedia.expired(Failure.UPLOAD_EXPIRED, api.registered()));
        api.clock.move(Duration.ofHours(1));

        assertThat(created(keyed("photograph.json")).path("status").asText()).isEqualTo("AWAITING_UPLOAD");

        assertThat(api.originals.of(api.registered().id())).contains(BYTES);
        assertThat(api.registered().status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
        assertThat(api.registered().failure()).isNull();
        assertThat(api.registered().deadline()).isEqualTo(NOW.plus(Duration.ofMinutes(75)));
    }

    /**
     * The grant was never used and its media item given up: the new grant is for a media item that awaits its upload.
     */
    @Test
    void grantsAfterTheUploadWasGivenUp() {
        created(keyed("announce.json"));
        api.store.put(SampleMedia.expired(Failure.UPLOAD_EXPIRED, api.registered()));

        assertThat(created(keyed("announce.json")).path("status").asText()).isEqualTo("AWAITING_UPLOAD");

        assertThat(api.registered().status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROCESSING", "READY", "FAILED"})
    void saysHowFarTheMediaHasComeWhenARequestComesAgain(MediaStatus status) {
        created(keyed("photograph.json"));
        Media now = SampleMedia.in(status, api.registered().id(), new Failure(Failure.CORRUPT, "it ends early"));
        api.store.put(now);
        api.originals.breakDown();

        assertThat(created(keyed("photograph.json")).path("status").asText()).isEqualTo(status.name());

        assertThat(api.registered()).isEqualTo(now);
    }

    @Test
    void respondsWithAProblemToAnErrorAndHasTheProcessReplaced() {
        api.originals.exhaustMemory();

        api.problem(500, "internal", keyed("photograph.json"));

        assertThat(api.runtime.events()).hasSize(2).last().isEqualTo("end");
        assertThat(api.runtime.events().getFirst()).contains("/response ", "urn:media-pipeline:problem:internal");
    }

    @Test
    void findsNoMediaThatWasDeletedSince() {
        created(keyed("announce.json"));
        api.store.apply(new Delete(api.registered().id(), ADA, NOW, Duration.ZERO));

        JsonNode problem = api.problem(404, "not-found", keyed("announce.json"));

        assertThat(problem.path("detail").asText()).contains("deleted");
    }

    @Test
    void asksToWaitWhileTheSameRequestIsAnswered() {
        var again = new ApiResponse[1];
        api.originals.whileGranting(() -> again[0] = api.respond(keyed("announce.json")));

        created(keyed("announce.json"));

        assertThat(again[0].status()).isEqualTo(409);
        assertThat(ApiDriver.json(again[0]).path("type").asText()).isEqualTo("urn:media-pipeline:problem:in-progress");
        assertThat(again[0].header("retry-after")).contains("1");
    }

    static List<String> noKeys() {
        return List.of(
                "",
                "x".repeat(256),
                "größe",
                "a\nb",
                "a\u0000",
                "\uD83C\uDFD6".repeat(256),
                "\u007f",
                "a\tb",
                "a b",
                " ",
                "\t",
                "a\u0085");
    }

    @ParameterizedTest
    @MethodSource("noKeys")
    void refusesWhatIsNoKey(String key) {
        for (String file : List.of("announce.json", "photograph.json")) {
            JsonNode problem = api.problem(400, "invalid-request", withHeader("idempotency-key", key, event(file)));

            assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("idempotency-key");
        }
        assertThat(api.store.all()).isEmpty();
    }

    @Test
    void takesEveryVisibleKey() {
        for (String key : List.of("a", "../../etc/passwd", "{\"a\":1}", "!".repeat(255), "~".repeat(255))) {
            created(withHeader("idempotency-key", key, event("announce.json")));
        }

        assertThat(api.store.all()).hasSize(5);
    }
}
