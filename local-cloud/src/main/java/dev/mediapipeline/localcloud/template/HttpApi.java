package dev.mediapipeline.localcloud.template;

import java.util.List;
import java.util.Optional;

/** An HTTP API of the template. */
public record HttpApi(String logicalId, Optional<Cors> cors) {

    /** Which cross-origin requests browsers are told to allow; {@code maxAgeSeconds} is how long they may remember. */
    public record Cors(
            List<String> allowOrigins,
            List<String> allowMethods,
            List<String> allowHeaders,
            List<String> exposeHeaders,
            boolean allowCredentials,
            int maxAgeSeconds) {}
}
