package dev.mediapipeline.localcloud.http;

import dev.mediapipeline.localcloud.ServerResponse;
import dev.mediapipeline.localcloud.lambda.InvocationResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Responses of the HTTP API. */
final class Responses {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Responses() {}

    /** API Gateway's own message. */
    static ServerResponse message(int status, String message) {
        return ServerResponse.json(
                status, JSON.createObjectNode().put("message", message).toString());
    }

    /**
     * Converts a function's result by payload format 2.0: a result with a status code is the response, any other is a
     * JSON body.
     */
    static ServerResponse of(InvocationResult result) {
        return switch (result) {
            case InvocationResult.Responded responded -> responded(responded.body());
            case InvocationResult.TimedOut _ -> message(503, "Service Unavailable");
            case InvocationResult.Failed _, InvocationResult.Crashed _ -> message(500, "Internal Server Error");
        };
    }

    private static ServerResponse responded(String response) {
        try {
            var node = JSON.readTree(response);
            if (!node.has("statusCode")) {
                return ServerResponse.json(200, response);
            }
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            node.path("headers")
                    .properties()
                    .forEach(e -> headers.put(e.getKey(), List.of(e.getValue().asString())));
            var cookies =
                    node.path("cookies").valueStream().map(JsonNode::asString).toList();
            if (!cookies.isEmpty()) {
                headers.put("set-cookie", cookies);
            }
            var body = node.path("body").asString("");
            return new ServerResponse(
                    node.path("statusCode").asInt(),
                    headers,
                    node.path("isBase64Encoded").asBoolean(false)
                            ? Base64.getDecoder().decode(body)
                            : body.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException | IllegalArgumentException e) {
            return message(500, "Internal Server Error");
        }
    }
}
