package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** How a service is asked, and how it refuses. */
public sealed interface Protocol permits S3Protocol, JsonProtocol {
    Operation read(HttpExchange exchange) throws IOException;

    Refusal refusal(Operation operation, String sentence);
}
