package dev.mediapipeline.localcloud.http;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import tools.jackson.databind.json.JsonMapper;

/** Finds the keys of an issuer by its discovery document. */
final class IssuerKeys {
    private static final int FETCH_MILLIS = 5_000;

    private IssuerKeys() {}

    /** The issuer's keys, fetched when a token needs them. */
    static JWKSource<SecurityContext> of(String issuer) throws IOException {
        var retriever = new DefaultResourceRetriever(FETCH_MILLIS, FETCH_MILLIS);
        var discovery = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        var document = JsonMapper.shared()
                .readTree(retriever.retrieveResource(discovery.toURL()).getContent());
        // With a rate limit, an unknown key id would become an error.
        return JWKSourceBuilder.create(
                        URI.create(document.path("jwks_uri").asString()).toURL(), retriever)
                .rateLimited(false)
                .retrying(true)
                .build();
    }
}
