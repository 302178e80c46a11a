package dev.mediapipeline.localcloud.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP API of the template.
 *
 * @param authorizers by name
 * @param defaultAuthorizer the name of the authorizer for routes that name none
 */
public record HttpApi(
        String logicalId,
        Optional<Cors> cors,
        Map<String, JwtAuthorizer> authorizers,
        Optional<String> defaultAuthorizer) {

    /** Cross-origin requests that browsers may make; they may cache the permission for {@code maxAgeSeconds}. */
    public record Cors(
            List<String> allowOrigins,
            List<String> allowMethods,
            List<String> allowHeaders,
            List<String> exposeHeaders,
            int maxAgeSeconds) {}

    /** Accepts an issuer's tokens for one of the audiences. */
    public record JwtAuthorizer(String issuer, List<String> audiences) {}
}
