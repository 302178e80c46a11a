package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.mediapipeline.api.CreateUpload;
import dev.mediapipeline.api.CreateUpload.Granted;
import dev.mediapipeline.api.FindMedia;
import dev.mediapipeline.api.Originals.UploadGrant;
import dev.mediapipeline.api.RenditionUrls;
import dev.mediapipeline.api.UploadPolicy;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.lambda.Responses;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers the routes of the template: API Gateway has matched them already. */
final class Routes {
    private final CreateUpload createUpload;
    private final FindMedia findMedia;
    private final RenditionUrls renditionUrls;
    private final Health health;

    /** @param version that of the function's code */
    Routes(CreateUpload createUpload, FindMedia findMedia, RenditionUrls renditionUrls, String version) {
        this.createUpload = createUpload;
        this.findMedia = findMedia;
        this.renditionUrls = renditionUrls;
        this.health = new Health("ok", version);
    }

    /** @throws dev.mediapipeline.api.ProblemException if the request is refused */
    APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, String correlationId) {
        return switch (event.getRouteKey()) {
            case "POST /v1/media" -> createMedia(new UploadRequest(event), correlationId);
            case "GET /v1/media/{mediaId}" -> getMedia(event.getPathParameters().get("mediaId"));
            case "GET /v1/health" -> Responses.json(200, health, Map.of());
            default -> throw Problem.NOT_FOUND.because("there is no route '%s'".formatted(event.getRouteKey()));
        };
    }

    private APIGatewayV2HTTPResponse createMedia(UploadRequest request, String correlationId) {
        String contentType = request.contentType();
        if (contentType.equals("application/json")) {
            Granted granted = createUpload.grant(request.declaration(), correlationId);
            return created(granted.media().id(), UploadView.of(granted.upload()));
        }
        if (contentType.startsWith("image/")) {
            return created(
                    createUpload
                            .store(request.declarationOfBody(), correlationId, request.body())
                            .id(),
                    null);
        }
        throw Problem.UNSUPPORTED_TYPE.because("a body of type '%s' is not accepted; application/json, %s are"
                .formatted(contentType, UploadPolicy.ACCEPTED_TYPES));
    }

    private static APIGatewayV2HTTPResponse created(MediaId id, @Nullable UploadView upload) {
        return Responses.json(
                201, new CreatedView(id, MediaStatus.AWAITING_UPLOAD, upload), Map.of("location", "/v1/media/" + id));
    }

    private APIGatewayV2HTTPResponse getMedia(@Nullable String id) {
        return Responses.json(200, MediaView.of(findMedia.find(id == null ? "" : id), renditionUrls), Map.of());
    }

    private record Health(String status, String version) {}

    private record CreatedView(
            MediaId mediaId, MediaStatus status, @Nullable UploadView upload) {}

    private record UploadView(String method, URI url, Map<String, String> headers, Instant expiresAt) {
        static UploadView of(UploadGrant grant) {
            return new UploadView("PUT", grant.url(), grant.headers(), grant.expiresAt());
        }
    }
}
