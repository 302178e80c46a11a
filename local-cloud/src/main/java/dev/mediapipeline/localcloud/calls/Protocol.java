package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.Request;
import dev.mediapipeline.localcloud.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** How a service is asked, and how it refuses. */
public sealed interface Protocol permits S3Protocol, JsonProtocol {
    /** What is asked for; reads the body only if that has to be known. */
    Operation read(Request request, InputStream body) throws IOException;

    /** The service's response before it is asked, if it needs not be; may add headers to whatever comes later. */
    default Optional<HttpAnswer> answer(Request request, Headers response) {
        return Optional.empty();
    }

    /** The body that an error of this status has when the emulator sent none. */
    default Optional<HttpAnswer> error(int status) {
        return Optional.empty();
    }

    /** The answer to who may not ask for it; the sentence says why. */
    HttpAnswer refusal(Operation operation, String sentence);
}
