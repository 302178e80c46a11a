package dev.mediapipeline.localcloud.calls;

import com.sun.net.httpserver.Request;
import dev.mediapipeline.localcloud.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;

/** How a service is asked, and how it refuses. */
public sealed interface Protocol permits S3Protocol, JsonProtocol {
    /** What is asked for; reads the body only if that has to be known. */
    Operation read(Request request, InputStream body) throws IOException;

    /** The answer to who may not ask for it; the sentence says why. */
    HttpAnswer refusal(Operation operation, String sentence);
}
