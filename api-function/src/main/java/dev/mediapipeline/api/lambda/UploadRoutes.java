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
import dev.mediapipeline.media.Owner;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the routes that create uploads. */
final class UploadRoutes {
    private static final String JSON = "application/json";

    private final CreateUploadOnce createUpload;
    private final ReceiveHook receiveHook;

    UploadRoutes(CreateUploadOnce createUpload, ReceiveHook receiveHook) {
        this.createUpload = createUpload;
        this.receiveHook = receiveHook;
    }

    APIGatewayV2HTTPResponse createMedia(APIGatewayV2HTTPEvent event, String correlationId) {
        Owner owner = Caller.of(event);
        var request = new UploadRequest(event);
        if (request.contentType().equals(JSON)) {
            var order = new UploadOrder(owner, request.declaration(), correlationId);
            return created(createUpload.grant(order, request.idempotencyKey()));
        }
        if (request.contentType().startsWith("image/")) {
            byte[] photograph = request.body();
            var order = new UploadOrder(owner, request.declarationOfBody(photograph), correlationId);
            Media media = createUpload.store(order, photograph, request.idempotencyKey());
            return created(media, null);
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
        return created(granted.media(), UploadView.of(granted.upload()));
    }

    /** A repeated request gets the same response, with the current status. */
    private static APIGatewayV2HTTPResponse created(Media media, @Nullable UploadView upload) {
        return Responses.json(
                201,
                new CreatedView(media.id(), media.status(), upload),
                Map.of("location", "/v1/media/" + media.id()));
    }

    private record CreatedView(
            MediaId mediaId, MediaStatus status, @Nullable UploadView upload) {}

    private record UploadView(String method, URI url, Map<String, String> headers, Instant expiresAt) {
        static UploadView of(UploadGrant grant) {
            return new UploadView("PUT", grant.url(), grant.headers(), grant.expiresAt());
        }
    }
}
