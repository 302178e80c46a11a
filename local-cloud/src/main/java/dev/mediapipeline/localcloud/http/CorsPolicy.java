package dev.mediapipeline.localcloud.http;

import dev.mediapipeline.localcloud.template.HttpApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cross-origin headers as the API's configuration says; without one there are none. */
record CorsPolicy(Optional<HttpApi.Cors> configuration) {
    /** Whether a request of this method is a preflight, to which the API itself responds. */
    boolean isPreflight(String method, @Nullable String origin, @Nullable String requestedMethod) {
        return configuration.isPresent() && method.equals("OPTIONS") && origin != null && requestedMethod != null;
    }

    /** The headers that a browser needs; {@code preflight} adds the methods and headers that it may use. */
    Map<String, List<String>> headers(@Nullable String origin, boolean preflight) {
        var headers = new TreeMap<String, List<String>>();
        configuration
                .filter(c -> origin != null)
                .filter(c -> c.allowOrigins().contains("*") || c.allowOrigins().contains(origin))
                .ifPresent(c -> {
                    headers.put(
                            "access-control-allow-origin",
                            List.of(c.allowOrigins().contains("*") ? "*" : String.valueOf(origin)));
                    put(headers, "access-control-expose-headers", c.exposeHeaders());
                    if (preflight) {
                        put(headers, "access-control-allow-methods", c.allowMethods());
                        put(headers, "access-control-allow-headers", c.allowHeaders());
                        headers.put("access-control-max-age", List.of(Integer.toString(c.maxAgeSeconds())));
                    }
                });
        return headers;
    }

    private static void put(Map<String, List<String>> headers, String name, List<String> values) {
        if (!values.isEmpty()) {
            headers.put(name, List.of(String.join(",", values)));
        }
    }
}
