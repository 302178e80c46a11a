package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.mediapipeline.api.Problem;
import dev.mediapipeline.api.ProblemException;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Entry point of api-function: every request gets an answer, and every problem a document that explains it. */
class ApiHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = Logger.getLogger(ApiHandler.class);

    private final Routes routes;
    private final OutcomeLog outcomes;

    ApiHandler(Routes routes, OutcomeLog outcomes) {
        this.routes = routes;
        this.outcomes = outcomes;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        String correlationId = correlationId(event);
        String mediaId = event.getPathParameters() == null
                ? "none"
                : event.getPathParameters().getOrDefault("mediaId", "none");
        var response = outcomes.record(
                mediaId,
                correlationId,
                () -> answer(event, correlationId),
                answer -> "Status" + answer.getStatusCode());
        response.getHeaders().put("x-correlation-id", correlationId);
        return response;
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, String correlationId) {
        try {
            return routes.answer(event, correlationId);
        } catch (ProblemException e) {
            return Responses.problem(e.problem(), e.detail(), e.errors(), correlationId);
        } catch (TransientException e) {
            LOG.warn(e.getMessage(), e);
            return Responses.problem(
                    Problem.TRY_AGAIN, "a service did not answer; send the request again", List.of(), correlationId);
        } catch (RuntimeException e) {
            LOG.error(e.getMessage(), e);
            return Responses.problem(
                    Problem.INTERNAL,
                    "the request was not completed; its correlation id finds it in the logs",
                    List.of(),
                    correlationId);
        }
    }

    /** The client's own id if it is one, else API Gateway's id of the request. */
    private static String correlationId(APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = event.getHeaders() == null ? Map.of() : event.getHeaders();
        String own = headers.getOrDefault("x-correlation-id", "");
        return own.matches("[A-Za-z0-9_-]{1,64}")
                ? own
                : event.getRequestContext().getRequestId();
    }
}
