package dev.mediapipeline.api.lambda;

import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.api.CreateUpload;
import dev.mediapipeline.api.FindMedia;
import dev.mediapipeline.api.InMemoryMediaRegistry;
import dev.mediapipeline.api.InMemoryOriginals;
import dev.mediapipeline.api.RenditionUrls;
import dev.mediapipeline.api.UploadPolicy;
import dev.mediapipeline.contract.ApiAnswer;
import dev.mediapipeline.contract.OpenApiContract;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.http.lambda.HttpEndpoint;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** The handler in front of fakes; every answer is held against the contract. */
final class ApiDriver {
    static final OpenApiContract CONTRACT = OpenApiContract.ofRepository();
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final InMemoryMediaRegistry registry = new InMemoryMediaRegistry();
    final InMemoryOriginals originals = new InMemoryOriginals();
    private final ApiHandler handler;

    ApiDriver() {
        this(rendition -> URI.create("https://renditions.example/" + rendition.key()));
    }

    ApiDriver(RenditionUrls renditionUrls) {
        handler = new ApiHandler(
                new HttpEndpoint(new OutcomeLog("api-function", CLOCK)),
                new Routes(
                        new CreateUpload(
                                registry, originals, new UploadPolicy(52_428_800), Duration.ofMinutes(15), CLOCK),
                        new FindMedia(registry),
                        renditionUrls,
                        "1.2.3"));
    }

    /** The answer to a request, which conforms to the contract and says which request it answers. */
    ApiAnswer answer(APIGatewayV2HTTPEvent event) {
        ApiAnswer answer = uncheckedAnswer(event);
        CONTRACT.check(event.getRouteKey(), answer);
        assertThat(answer.header("x-correlation-id")).isPresent();
        if (answer.status() >= 400) {
            assertThat(json(answer).path("status").asInt()).isEqualTo(answer.status());
            assertThat(json(answer).path("correlationId").asText())
                    .isEqualTo(answer.header("x-correlation-id").orElseThrow());
        }
        return answer;
    }

    /** The answer to a request that the contract does not know. */
    ApiAnswer uncheckedAnswer(APIGatewayV2HTTPEvent event) {
        var response = handler.handleRequest(event, ApiEvents.CONTEXT);
        return new ApiAnswer(response.getStatusCode(), response.getHeaders(), response.getBody());
    }

    /** The problem that a request is refused with. */
    JsonNode problem(int status, String kind, APIGatewayV2HTTPEvent event) {
        ApiAnswer answer = answer(event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode problem = json(answer);
        assertThat(problem.path("type").asText()).isEqualTo("urn:media-pipeline:problem:" + kind);
        return problem;
    }

    /** The only item that is registered. */
    Media registered() {
        assertThat(registry.all()).hasSize(1);
        return registry.all().iterator().next();
    }

    static JsonNode json(ApiAnswer answer) {
        return EventJson.read(answer.body(), JsonNode.class);
    }
}
