package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mediapipeline.api.RenditionUrls;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.start.lambda.Priming.Step;
import java.util.List;

/** Primes api-function: responds to requests, reads the table and signs a URL. Reads no secret. */
final class ApiPriming {
    private static final String HEALTH = """
            {"routeKey": "GET /v1/health", "requestContext": {"requestId": "priming"}}""";

    /** No media item has this id, since it is not random. */
    private static final String UNKNOWN_MEDIA = """
            {
              "routeKey": "GET /v1/media/{mediaId}",
              "pathParameters": {"mediaId": "00000000-0000-4000-8000-000000000000"},
              "requestContext": {"requestId": "priming", "authorizer": {"jwt": {"claims": {"sub": "priming"}}}}
            }""";

    private static final Rendition NOTHING = new Rendition("priming", ImageFormat.JPEG, 1, 1, 1, "priming.jpg");

    private ApiPriming() {}

    static List<Step> steps(RequestStreamHandler handler, RenditionUrls renditionUrls) {
        return List.of(
                Priming.invocation(handler, HEALTH),
                Priming.invocation(handler, UNKNOWN_MEDIA),
                () -> renditionUrls.of(NOTHING));
    }
}
