package dev.mediapipeline.localcloud.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.ServerResponse;
import dev.mediapipeline.localcloud.template.HttpApi;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Decides by its access token whether a request may pass, like the JWT authorizer of an HTTP API. */
final class TokenCheck {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** API Gateway supports no others; in particular not {@code none}, and no HMAC with a public key as its secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final HttpApi.JwtAuthorizer configuration;
    private final Clock clock;
    private final Optional<String> keySet;
    private @Nullable JWTProcessor<SecurityContext> processor;

    /** @param keySet the issuer's keys if they are known; otherwise they are fetched from it */
    TokenCheck(HttpApi.JwtAuthorizer configuration, Clock clock, Optional<String> keySet) {
        this.configuration = configuration;
        this.clock = clock;
        this.keySet = keySet;
    }

    /** The decision about a request. */
    sealed interface Verdict {
        /** The request may pass; the function gets the token in {@code requestContext.authorizer.jwt}. */
        record Passed(ObjectNode jwt) implements Verdict {}

        record Refused(ServerResponse response) implements Verdict {}
    }

    /**
     * Judges the value of a request's {@code Authorization} header.
     *
     * @param scopes the token needs one of these, if there are any
     * @throws LocalCloudException if the issuer's keys cannot be fetched; the client gets 500. AWS does not document
     *     API Gateway's behaviour here. It is not a 401, because the token may be valid; the reports name the cause
     */
    Verdict check(@Nullable String header, List<String> scopes) {
        try {
            var jwt = SignedJWT.parse(header == null ? "" : header.replaceFirst("(?i)^bearer +", ""));
            if (jwt.getHeader().getKeyID() == null) {
                throw new BadJWTException("no kid");
            }
            var claims = processor().process(jwt, null).toJSONObject();
            var held = held(claims);
            var granted = scopes.stream().filter(held::contains).toList();
            return scopes.isEmpty() || !granted.isEmpty()
                    ? new Verdict.Passed(forFunction(claims, granted))
                    : new Verdict.Refused(Responses.message(403, "Forbidden"));
        } catch (KeySourceException | IOException e) {
            throw new LocalCloudException(
                    "Cannot fetch the keys of the issuer %s: %s".formatted(configuration.issuer(), e.getMessage()), e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            var message = Responses.message(401, "Unauthorized");
            var headers = new TreeMap<>(message.headers());
            headers.put("www-authenticate", List.of("Bearer"));
            return new Verdict.Refused(new ServerResponse(401, headers, message.body()));
        }
    }

    private synchronized JWTProcessor<SecurityContext> processor() throws IOException, ParseException {
        if (processor == null) {
            JWKSource<SecurityContext> keys = keySet.isPresent()
                    ? new ImmutableJWKSet<>(JWKSet.parse(keySet.get()))
                    : IssuerKeys.of(configuration.issuer());
            var made = new DefaultJWTProcessor<>();
            made.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
            made.setJWSTypeVerifier((type, context) -> {});
            made.setJWTClaimsSetVerifier((claims, context) -> verify(claims));
            processor = made;
        }
        return processor;
    }

    private void verify(JWTClaimsSet claims) throws BadJWTException {
        var audiences = claims.getClaim("aud") == null
                ? List.of(String.valueOf(claims.getClaim("client_id")))
                : claims.getAudience();
        if (!configuration.issuer().equals(claims.getIssuer())
                || audiences.stream().noneMatch(configuration.audiences()::contains)
                || !isToCome(claims.getExpirationTime())
                || isToCome(claims.getNotBeforeTime())
                || isToCome(claims.getIssueTime())) {
            throw new BadJWTException("not for this API, or not now");
        }
    }

    private boolean isToCome(@Nullable Date time) {
        return time != null && time.toInstant().isAfter(clock.instant());
    }

    private static Set<String> held(Map<String, Object> claims) {
        var scopes = claims.getOrDefault("scope", claims.get("scp"));
        if (scopes == null) {
            return Set.of();
        }
        return scopes instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.copyOf(List.of(String.valueOf(scopes).strip().split(" +")));
    }

    private static ObjectNode forFunction(Map<String, Object> claims, List<String> scopes) {
        var jwt = JSON.createObjectNode();
        var texts = jwt.putObject("claims");
        claims.forEach((name, value) -> texts.put(name, text(value)));
        if (scopes.isEmpty()) {
            jwt.putNull("scopes");
        } else {
            scopes.forEach(jwt.putArray("scopes")::add);
        }
        return jwt;
    }

    private static String text(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
                : String.valueOf(value);
    }
}
