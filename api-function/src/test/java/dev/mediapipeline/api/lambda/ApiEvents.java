package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Requests as API Gateway passes them on (payload format 2.0). */
final class ApiEvents {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Lambda's context; the function must use nothing of it but the request id. */
    static final Context CONTEXT = (Context) Proxy.newProxyInstance(
            ApiEvents.class.getClassLoader(), new Class<?>[] {Context.class}, (context, method, arguments) -> {
                if (method.getName().equals("getAwsRequestId")) {
                    return "request-1";
                }
                throw new UnsupportedOperationException(method.getName());
            });

    private ApiEvents() {}

    /** The event in a file of the folder {@code events}. */
    static APIGatewayV2HTTPEvent event(String file) {
        try (var json = Objects.requireNonNull(ApiEvents.class.getResourceAsStream("/events/" + file), file)) {
            return MAPPER.readValue(json, APIGatewayV2HTTPEvent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same request with another body. */
    static APIGatewayV2HTTPEvent withBody(String body, APIGatewayV2HTTPEvent event) {
        event.setBody(body);
        return event;
    }

    /** The same request with another header. */
    static APIGatewayV2HTTPEvent withHeader(String name, String value, APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new HashMap<>(event.getHeaders());
        headers.put(name, value);
        event.setHeaders(headers);
        return event;
    }

    /** The same request without a header. */
    static APIGatewayV2HTTPEvent withoutHeader(String name, APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new HashMap<>(event.getHeaders());
        headers.remove(name);
        event.setHeaders(headers);
        return event;
    }

    /** The same request with these query parameters. */
    static APIGatewayV2HTTPEvent withQuery(Map<String, String> parameters, APIGatewayV2HTTPEvent event) {
        event.setQueryStringParameters(parameters);
        return event;
    }

    /** The same request about another media item. */
    static APIGatewayV2HTTPEvent about(String mediaId, APIGatewayV2HTTPEvent event) {
        event.setPathParameters(Map.of("mediaId", mediaId));
        return event;
    }

    /** The same request from another user. */
    static APIGatewayV2HTTPEvent sentBy(String subject, APIGatewayV2HTTPEvent event) {
        event.getRequestContext().getAuthorizer().getJwt().setClaims(Map.of("sub", subject));
        return event;
    }
}
