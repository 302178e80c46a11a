package dev.mediapipeline.localcloud.http;

import com.sun.net.httpserver.Headers;
import dev.mediapipeline.localcloud.template.HttpApi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cross-origin headers as the API's configuration says; without one there are none. */
record CorsPolicy(Optional<HttpApi.Cors> configuration) {
    /** Whether a request of this method is a preflight that the API answers for its functions. */
    boolean answers(String method, @Nullable String origin, @Nullable String requestedMethod) {
        return configuration.isPresent() && method.equals("OPTIONS") && origin != null && requestedMethod != null;
    }

    /** Adds what a browser needs; {@code preflight} adds what it may ask for as well. */
    void apply(@Nullable String origin, boolean preflight, Headers headers) {
        configuration
                .filter(c -> origin != null)
                .filter(c -> c.allowOrigins().contains("*") || c.allowOrigins().contains(origin))
                .ifPresent(c -> {
                    headers.set("access-control-allow-origin", c.allowOrigins().contains("*") ? "*" : origin);
                    if (!c.exposeHeaders().isEmpty()) {
                        headers.set("access-control-expose-headers", String.join(",", c.exposeHeaders()));
                    }
                    if (preflight) {
                        headers.set("access-control-allow-methods", String.join(",", c.allowMethods()));
                        headers.set("access-control-allow-headers", String.join(",", c.allowHeaders()));
                        headers.set("access-control-max-age", Integer.toString(c.maxAgeSeconds()));
                    }
                });
    }
}
