package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.lambda.Responses;
import java.util.Map;

/** Serves the routes of the template. API Gateway has matched the route, and verified the token if one is required. */
final class Routes {
    private final UploadRoutes uploads;
    private final MediaRoutes media;
    private final Health health;

    /** @param version of the function's code */
    Routes(UploadRoutes uploads, MediaRoutes media, String version) {
        this.uploads = uploads;
        this.media = media;
        this.health = new Health("ok", version);
    }

    /** @throws dev.mediapipeline.http.ProblemException if the request is refused */
    APIGatewayV2HTTPResponse respond(APIGatewayV2HTTPEvent event, String correlationId) {
        return switch (event.getRouteKey()) {
            case "POST /v1/media" -> uploads.createMedia(event, correlationId);
            case "POST /v1/hooks/media" -> uploads.receiveHook(event, correlationId);
            case "GET /v1/media" -> media.listMedia(event);
            case "GET /v1/media/{mediaId}" -> media.getMedia(event);
            case "DELETE /v1/media/{mediaId}" -> media.deleteMedia(event);
            case "GET /v1/health" -> Responses.json(200, health, Map.of());
            default -> throw Problem.NOT_FOUND.because("there is no route '%s'".formatted(event.getRouteKey()));
        };
    }

    private record Health(String status, String version) {}
}
