package dev.mediapipeline.http.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/** Turns every outcome of a request into a response, and logs it. */
public final class HttpEndpoint {
    private static final Logger LOG = Logger.getLogger(HttpEndpoint.class);

    private final OutcomeLog outcomes;
    private final LastResponse lastResponse;

    public HttpEndpoint(OutcomeLog outcomes, LastResponse lastResponse) {
        this.outcomes = outcomes;
        this.lastResponse = lastResponse;
    }

    /**
     * Responds with the result of the routes, or with a problem document if they throw. Adds the correlation id.
     *
     * @param routes take a request and its correlation id; may throw {@link ProblemException}
     */
    public APIGatewayV2HTTPResponse respond(
            APIGatewayV2HTTPEvent event,
            Context context,
            BiFunction<APIGatewayV2HTTPEvent, String, APIGatewayV2HTTPResponse> routes) {
        return lastResponse.respond(context, () -> logged(event, routes));
    }

    private APIGatewayV2HTTPResponse logged(
            APIGatewayV2HTTPEvent event, BiFunction<APIGatewayV2HTTPEvent, String, APIGatewayV2HTTPResponse> routes) {
        String correlationId = correlationId(event);
        String mediaId = event.getPathParameters() == null
                ? "none"
                : event.getPathParameters().getOrDefault("mediaId", "none");
        var response = outcomes.record(
                mediaId,
                correlationId,
                () -> routed(event, correlationId, routes),
                it -> "Status" + it.getStatusCode());
        response.getHeaders().put("x-correlation-id", correlationId);
        return response;
    }

    private APIGatewayV2HTTPResponse routed(
            APIGatewayV2HTTPEvent event,
            String correlationId,
            BiFunction<APIGatewayV2HTTPEvent, String, APIGatewayV2HTTPResponse> routes) {
        try {
            return routes.apply(event, correlationId);
        } catch (ProblemException e) {
            return Responses.problem(e.problem(), e.detail(), e.errors(), correlationId);
        } catch (TransientException e) {
            lastResponse.afterResponseTo(e);
            LOG.warn(e.getMessage(), e);
            return Responses.problem(
                    Problem.TRY_AGAIN, "a service did not respond; send the request again", List.of(), correlationId);
        } catch (RuntimeException | Error e) {
            lastResponse.afterResponseTo(e);
            LOG.error(e.getMessage(), e);
            return Responses.problem(
                    Problem.INTERNAL,
                    "the request was not completed; its correlation id finds it in the logs",
                    List.of(),
                    correlationId);
        }
    }

    /** The client's correlation id if it is valid, else API Gateway's request id. */
    private static String correlationId(APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = event.getHeaders() == null ? Map.of() : event.getHeaders();
        String own = headers.getOrDefault("x-correlation-id", "");
        return own.matches("[A-Za-z0-9_-]{1,64}")
                ? own
                : event.getRequestContext().getRequestId();
    }
}
