package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.mediapipeline.http.lambda.HttpEndpoint;

/** Entry point of api-function. */
class ApiHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final HttpEndpoint endpoint;
    private final Routes routes;

    ApiHandler(HttpEndpoint endpoint, Routes routes) {
        this.endpoint = endpoint;
        this.routes = routes;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.respond(event, context, routes::respond);
    }
}
