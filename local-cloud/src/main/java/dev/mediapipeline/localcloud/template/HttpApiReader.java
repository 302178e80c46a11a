package dev.mediapipeline.localcloud.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads an HTTP API from its resolved properties. */
final class HttpApiReader {
    private HttpApiReader() {}

    static HttpApi read(String id, JsonNode properties) {
        var cors = properties.path("CorsConfiguration");
        KnownProperties.check(
                "CorsConfiguration of " + id, cors, "AllowOrigins, AllowMethods, AllowHeaders, ExposeHeaders, MaxAge");
        var auth = properties.path("Auth");
        KnownProperties.check("Auth of " + id, auth, "DefaultAuthorizer, Authorizers");
        var authorizers = new LinkedHashMap<String, HttpApi.JwtAuthorizer>();
        for (var entry : auth.path("Authorizers").properties()) {
            var what = "Authorizer %s of %s".formatted(entry.getKey(), id);
            KnownProperties.check(what, entry.getValue(), "IdentitySource, JwtConfiguration");
            var source = entry.getValue().path("IdentitySource").asString("");
            if (!source.equalsIgnoreCase("$request.header.Authorization")) {
                throw new TemplateException(
                        "%s has the IdentitySource '%s'; the local cloud knows $request.header.Authorization."
                                .formatted(what, source));
            }
            var jwt = entry.getValue().path("JwtConfiguration");
            authorizers.put(
                    entry.getKey(),
                    new HttpApi.JwtAuthorizer(jwt.path("issuer").asString(), texts(jwt.path("audience"))));
        }
        return new HttpApi(
                id,
                cors.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new HttpApi.Cors(
                                texts(cors.path("AllowOrigins")),
                                texts(cors.path("AllowMethods")),
                                texts(cors.path("AllowHeaders")),
                                texts(cors.path("ExposeHeaders")),
                                cors.path("MaxAge").asInt(0))),
                authorizers,
                auth.path("DefaultAuthorizer").asStringOpt());
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
