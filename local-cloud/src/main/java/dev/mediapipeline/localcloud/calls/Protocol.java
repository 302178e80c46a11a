package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.Request;
import dev.mediapipeline.localcloud.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** Reads the requests of a service, and refuses them in that service's format. */
public sealed interface Protocol permits S3Protocol, JsonProtocol {
    /** Reads the operation of a request, and its body only if the operation depends on it. */
    Operation read(Request request, InputStream body) throws IOException;

    /** A response that needs no call of the service, if there is one; may add headers to a later response. */
    default Optional<ServerResponse> respond(Request request, Headers response) {
        return Optional.empty();
    }

    /** The path and query to request from the emulator. */
    default String target(URI uri) {
        return uri.toASCIIString();
    }

    /** The body for an error of this status if the emulator sent none. */
    default Optional<ServerResponse> error(int status) {
        return Optional.empty();
    }

    /** The response to a caller without the permission; the sentence says why. */
    ServerResponse refusal(Operation operation, String sentence);
}
