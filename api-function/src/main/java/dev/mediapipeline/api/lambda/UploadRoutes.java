package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.mediapipeline.api.CreateUpload.Granted;
import dev.mediapipeline.api.CreateUploadOnce;
import dev.mediapipeline.api.Originals.UploadGrant;
import dev.mediapipeline.api.ReceiveHook;
import dev.mediapipeline.api.UploadOrder;
import dev.mediapipeline.api.UploadPolicy;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.lambda.Responses;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes on which photographs come in. */
final class UploadRoutes {
    private static final String JSON = "application/json";

    private final CreateUploadOnce createUpload;
    private final ReceiveHook receiveHook;

    UploadRoutes(CreateUploadOnce createUpload, ReceiveHook receiveHook) {
        this.createUpload = createUpload;
        this.receiveHook = receiveHook;
    }

    APIGatewayV2HTTPResponse createMedia(APIGatewayV2HTTPEvent event, String correlationId) {
        var request = new UploadRequest(event);
        if (request.contentType().equals(JSON)) {
            var order = new UploadOrder(Caller.of(event), request.declaration(), correlationId);
            return created(createUpload.grant(order, request.idempotencyKey()));
        }
        if (request.contentType().startsWith("image/")) {
            byte[] photograph = request.body();
            var order = new UploadOrder(Caller.of(event), request.declarationOfBody(photograph), correlationId);
            Media media = createUpload.store(order, photograph, request.idempotencyKey());
            return created(media.id(), null);
        }
        throw Problem.UNSUPPORTED_TYPE.because("a body of type '%s' is not accepted; application/json, %s are"
                .formatted(request.contentType(), UploadPolicy.ACCEPTED_TYPES));
    }

    APIGatewayV2HTTPResponse receiveHook(APIGatewayV2HTTPEvent event, String correlationId) {
        var request = new UploadRequest(event);
        return created(receiveHook.receive(request.hook(), () -> announced(request), correlationId));
    }

    private static Declaration announced(UploadRequest request) {
        if (!request.contentType().equals(JSON)) {
            throw Problem.UNSUPPORTED_TYPE.because(
                    "a webhook of type '%s' is not accepted; application/json is".formatted(request.contentType()));
        }
        return request.declaration();
    }

    private static APIGatewayV2HTTPResponse created(Granted granted) {
        return created(granted.media().id(), UploadView.of(granted.upload()));
    }

    /** A replay is answered as the first time, however far the media has come. */
    private static APIGatewayV2HTTPResponse created(MediaId id, @Nullable UploadView upload) {
        return Responses.json(
                201, new CreatedView(id, MediaStatus.AWAITING_UPLOAD, upload), Map.of("location", "/v1/media/" + id));
    }

    private record CreatedView(
            MediaId mediaId, MediaStatus status, @Nullable UploadView upload) {}

    private record UploadView(String method, URI url, Map<String, String> headers, Instant expiresAt) {
        static UploadView of(UploadGrant grant) {
            return new UploadView("PUT", grant.url(), grant.headers(), grant.expiresAt());
        }
    }
}
