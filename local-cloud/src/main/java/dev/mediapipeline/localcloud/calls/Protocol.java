package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.Request;
import dev.mediapipeline.localcloud.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** Reads the requests of a service, and refuses them in its words. */
public sealed interface Protocol permits S3Protocol, JsonProtocol {
    /** Reads the operation of a request, and its body only if the operation depends on it. */
    Operation read(Request request, InputStream body) throws IOException;

    /** The service's response before it is asked, if it needs not be; may add headers to whatever comes later. */
    default Optional<ServerResponse> respond(Request request, Headers response) {
        return Optional.empty();
    }

    /** The path and query under which the emulator is asked. */
    default String target(URI uri) {
        return uri.toASCIIString();
    }

    /** The body that an error of this status has when the emulator sent none. */
    default Optional<ServerResponse> error(int status) {
        return Optional.empty();
    }

    /** The response to a caller without the permission; the sentence says why. */
    ServerResponse refusal(Operation operation, String sentence);
}
