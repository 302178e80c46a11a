package dev.mediapipeline.api.lambda;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.api.CreateUpload;
import dev.mediapipeline.api.CreateUploadOnce;
import dev.mediapipeline.api.DeleteMedia;
import dev.mediapipeline.api.FindMedia;
import dev.mediapipeline.api.InMemoryOriginals;
import dev.mediapipeline.api.MovingClock;
import dev.mediapipeline.api.ReceiveHook;
import dev.mediapipeline.api.RenditionUrls;
import dev.mediapipeline.api.UploadPolicy;
import dev.mediapipeline.api.hook.AuthenticateHook;
import dev.mediapipeline.api.hook.HookKey;
import dev.mediapipeline.api.hook.HookKeys;
import dev.mediapipeline.api.idempotency.InMemoryRequestRecords;
import dev.mediapipeline.api.idempotency.RespondOnce;
import dev.mediapipeline.api.listing.Cursors;
import dev.mediapipeline.api.listing.InMemoryOwnersMedia;
import dev.mediapipeline.api.listing.ListMedia;
import dev.mediapipeline.contract.ApiResponse;
import dev.mediapipeline.contract.OpenApiContract;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.http.lambda.HttpEndpoint;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Drives the handler with fakes behind it; checks every response against the contract. */
final class ApiDriver {
    static final OpenApiContract CONTRACT = OpenApiContract.ofRepository();
    static final Duration LEASE = Duration.ofSeconds(20);

    /** Ada's key, with a new secret and an old one. */
    static final HookKey NEWSROOM =
            new HookKey(ADA, List.of("whsec_bmV3IG5ldyBuZXcgbmV3IG5ldyBu", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    final MovingClock clock = new MovingClock(NOW);
    final InMemoryMediaStore store = new InMemoryMediaStore();
    final InMemoryOriginals originals = new InMemoryOriginals();
    final RecordedRuntime runtime = new RecordedRuntime();
    private final ApiHandler handler;

    ApiDriver() {
        this(rendition -> URI.create("https://renditions.example/" + rendition.key()));
    }

    ApiDriver(RenditionUrls renditionUrls) {
        Duration expiry = Duration.ofMinutes(15);
        var createUpload = new CreateUpload(store, originals, new UploadPolicy(52_428_800), expiry, clock);
        var respondOnce = new RespondOnce(new InMemoryRequestRecords(), LEASE, clock);
        HookKeys keys = keyId -> Optional.of(NEWSROOM).filter(key -> keyId.equals("newsroom"));
        handler = new ApiHandler(
                new HttpEndpoint(new OutcomeLog("api-function", clock), runtime.lastResponse()),
                new Routes(
                        new UploadRoutes(
                                new CreateUploadOnce(createUpload, respondOnce),
                                new ReceiveHook(new AuthenticateHook(keys, clock), createUpload, respondOnce)),
                        new MediaRoutes(
                                new FindMedia(store),
                                new ListMedia(
                                        new InMemoryOwnersMedia(store), new Cursors(() -> "the key of the cursors")),
                                new DeleteMedia(store, expiry, clock),
                                renditionUrls),
                        "1.2.3"));
    }

    /** The response to a request; checks that it conforms to the contract and has the correlation id. */
    ApiResponse respond(APIGatewayV2HTTPEvent event) {
        ApiResponse response = uncheckedResponse(event);
        CONTRACT.check(event.getRouteKey(), response);
        assertThat(response.header("x-correlation-id")).isPresent();
        if (response.status() >= 400) {
            assertThat(json(response).path("status").asInt()).isEqualTo(response.status());
            assertThat(json(response).path("correlationId").asText())
                    .isEqualTo(response.header("x-correlation-id").orElseThrow());
        }
        return response;
    }

    /** The response to a request that is not in the contract. */
    ApiResponse uncheckedResponse(APIGatewayV2HTTPEvent event) {
        var response = handler.handleRequest(event, ApiEvents.CONTEXT);
        return new ApiResponse(
                response.getStatusCode(), response.getHeaders(), Objects.requireNonNullElse(response.getBody(), ""));
    }

    /** The problem with which a request is refused. */
    JsonNode problem(int status, String kind, APIGatewayV2HTTPEvent event) {
        ApiResponse response = respond(event);
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        JsonNode problem = json(response);
        assertThat(problem.path("type").asText()).isEqualTo("urn:media-pipeline:problem:" + kind);
        return problem;
    }

    /** The only registered media item. */
    Media registered() {
        assertThat(store.all()).hasSize(1);
        return store.all().iterator().next();
    }

    static JsonNode json(ApiResponse response) {
        return EventJson.read(response.body(), JsonNode.class);
    }
}
