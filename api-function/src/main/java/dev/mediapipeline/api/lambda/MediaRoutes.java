package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.mediapipeline.api.DeleteMedia;
import dev.mediapipeline.api.FindMedia;
import dev.mediapipeline.api.RenditionUrls;
import dev.mediapipeline.api.listing.ListMedia;
import dev.mediapipeline.http.lambda.Responses;
import java.util.Map;

/** Serves the routes that show, list and delete media items. */
final class MediaRoutes {
    private final FindMedia findMedia;
    private final ListMedia listMedia;
    private final DeleteMedia deleteMedia;
    private final RenditionUrls renditionUrls;

    MediaRoutes(FindMedia findMedia, ListMedia listMedia, DeleteMedia deleteMedia, RenditionUrls renditionUrls) {
        this.findMedia = findMedia;
        this.listMedia = listMedia;
        this.deleteMedia = deleteMedia;
        this.renditionUrls = renditionUrls;
    }

    APIGatewayV2HTTPResponse getMedia(APIGatewayV2HTTPEvent event) {
        return Responses.json(
                200, MediaView.of(findMedia.find(Caller.of(event), mediaId(event)), renditionUrls), Map.of());
    }

    APIGatewayV2HTTPResponse listMedia(APIGatewayV2HTTPEvent event) {
        return Responses.json(200, listMedia.list(ListQuery.of(event)), Map.of());
    }

    APIGatewayV2HTTPResponse deleteMedia(APIGatewayV2HTTPEvent event) {
        deleteMedia.delete(Caller.of(event), mediaId(event));
        return Responses.noContent();
    }

    private static String mediaId(APIGatewayV2HTTPEvent event) {
        return event.getPathParameters() == null
                ? ""
                : event.getPathParameters().getOrDefault("mediaId", "");
    }
}
