package dev.mediapipeline.api.lambda;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static dev.mediapipeline.api.lambda.ApiEvents.event;
import static dev.mediapipeline.api.lambda.ApiEvents.withBody;
import static dev.mediapipeline.api.lambda.ApiEvents.withHeader;
import static dev.mediapipeline.api.lambda.ApiEvents.withoutHeader;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.mediapipeline.contract.ApiResponse;
import dev.mediapipeline.media.life.Delete;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveHookHandlerTest {
    private final ApiDriver api = new ApiDriver();

    /** The same webhook, delivered again now. */
    private APIGatewayV2HTTPEvent signed(APIGatewayV2HTTPEvent event) {
        try {
            long now = api.clock.instant().getEpochSecond();
            var secret = new Webhook(ApiDriver.NEWSROOM.secrets().getFirst());
            String signature = secret.sign(event.getHeaders().get("webhook-id"), now, event.getBody());
            return withHeader(
                    "webhook-signature", signature, withHeader("webhook-timestamp", String.valueOf(now), event));
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode created(APIGatewayV2HTTPEvent event) {
        ApiResponse response = api.respond(event);
        assertThat(response.status()).as(response.body()).isEqualTo(201);
        return ApiDriver.json(response);
    }

    @Test
    void registersWhatIsAnnouncedForTheOwnerOfTheKey() {
        JsonNode created = created(event("hook.json"));

        assertThat(api.registered().owner()).isEqualTo(ADA);
        assertThat(api.registered().declaration().fileName()).isEqualTo("front.jpg");
        assertThat(created.path("mediaId").asText())
                .isEqualTo(api.registered().id().value());
        assertThat(created.path("upload").path("url").asText())
                .isEqualTo("https://uploads.example/" + api.registered().id());
    }

    @Test
    void readsABodyThatIsEncoded() {
        var event = event("hook.json");
        event.setBody(Base64.getEncoder().encodeToString(event.getBody().getBytes(StandardCharsets.UTF_8)));
        event.setIsBase64Encoded(true);

        created(event);
    }

    @Test
    void makesOneMediaItemOfAMessageWhoseResponseWasLost() {
        JsonNode lost = created(event("hook.json"));

        JsonNode again = created(event("hook.json"));

        assertThat(again).isEqualTo(lost);
        assertThat(api.store.all()).hasSize(1);
    }

    @Test
    void grantsAnewWhenAMessageIsDeliveredAgainLater() {
        JsonNode lost = created(event("hook.json"));
        api.clock.move(Duration.ofHours(23));

        JsonNode again = created(signed(event("hook.json")));

        assertThat(again.path("mediaId")).isEqualTo(lost.path("mediaId"));
        assertThat(again.path("upload").path("expiresAt").asText()).isEqualTo("2026-03-02T09:15:00Z");
        assertThat(api.store.all()).hasSize(1);
    }

    @Test
    void refusesARecordedDeliveryAfterTheWindow() {
        created(event("hook.json"));
        api.clock.move(Duration.ofSeconds(301));

        JsonNode problem = api.problem(401, "bad-signature", event("hook.json"));

        assertThat(problem.toString()).doesNotContain("uploads.example");
    }

    @Test
    void refusesAnotherDeclarationUnderTheIdOfAMessage() {
        created(event("hook.json"));

        JsonNode problem = api.problem(
                409,
                "replayed",
                signed(withBody("{\"contentType\": \"image/png\", \"contentLength\": 1}", event("hook.json"))));

        assertThat(problem.toString()).doesNotContain("uploads.example");
        assertThat(api.store.all()).hasSize(1);
    }

    @Test
    void grantsNothingForAMessageWhoseMediaItemWasDeleted() {
        created(event("hook.json"));
        api.store.apply(new Delete(api.registered().id(), ADA, NOW, Duration.ZERO));

        api.problem(404, "not-found", event("hook.json"));
    }

    @Test
    void refusesACompressedMessage() {
        api.problem(415, "unsupported-type", withHeader("content-encoding", "gzip", event("hook.json")));
    }

    @Test
    void respondsToEveryMessage() {
        created(event("hook.json"));
        created(signed(withHeader("webhook-id", "msg_2", event("hook.json"))));

        assertThat(api.store.all()).hasSize(2);
    }

    @Test
    void takesADeliveryThatFailedOnThisSideAgain() {
        api.store.breakDown();
        api.problem(503, "try-again", event("hook.json"));
        api.store.recover();

        created(event("hook.json"));

        assertThat(api.store.all()).hasSize(1);
    }

    @Test
    void asksToWaitWhileTheSameMessageIsAnswered() {
        var again = new ApiResponse[1];
        api.originals.whileGranting(() -> again[0] = api.respond(event("hook.json")));

        created(event("hook.json"));

        assertThat(again[0].status()).isEqualTo(409);
        assertThat(again[0].header("retry-after")).contains("1");
        assertThat(again[0].body()).contains("in-progress").doesNotContain("uploads.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-key-id", "webhook-timestamp", "webhook-signature"})
    void refusesAStrangerWithoutSayingWhy(String header) {
        JsonNode without = api.problem(401, "bad-signature", withoutHeader(header, event("hook.json")));
        JsonNode another = api.problem(401, "bad-signature", withHeader(header, "7", event("hook.json")));
        JsonNode changed = api.problem(401, "bad-signature", withBody("{}", event("hook.json")));

        assertThat(without).isEqualTo(another).isEqualTo(changed);
        assertThat(api.store.all()).isEmpty();
    }

    @Test
    void refusesWhatWasSentTooLongAgo() {
        api.clock.move(Duration.ofSeconds(301));

        api.problem(401, "bad-signature", event("hook.json"));
    }

    @Test
    void readsNothingOfAStrangersBody() {
        api.problem(401, "bad-signature", withBody("{\"deep\": [[[[[[[[[[", event("hook.json")));
    }

    @Test
    void doesNotBindTheIdToAMessageThatIsRefused() {
        api.problem(400, "invalid-request", signed(withBody("{}", event("hook.json"))));
        api.problem(
                415,
                "unsupported-type",
                signed(withBody("{\"contentType\": \"image/tiff\", \"contentLength\": 1}", event("hook.json"))));
        api.problem(415, "unsupported-type", withHeader("content-type", "image/jpeg", event("hook.json")));

        created(event("hook.json"));
    }

    @Test
    void refusesMoreThanADeclarationCanHave() {
        api.problem(413, "too-large", withBody(" ".repeat(65_537), event("hook.json")));
    }

    @Test
    void knowsNobodyByAToken() {
        var event = event("announce.json");
        event.setRouteKey("POST /v1/hooks/media");

        api.problem(401, "bad-signature", event);
    }
}
