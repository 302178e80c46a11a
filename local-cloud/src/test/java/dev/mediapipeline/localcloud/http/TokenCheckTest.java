package dev.mediapipeline.localcloud.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.LoopbackServer;
import dev.mediapipeline.localcloud.http.TokenCheck.Verdict;
import dev.mediapipeline.localcloud.template.HttpApi;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests which tokens an HTTP API's authorizer accepts, with an issuer served by the test itself. */
class TokenCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final long SECONDS = NOW.getEpochSecond();

    @SuppressWarnings("NullAway.Init")
    private static RSAKey key;

    @SuppressWarnings("NullAway.Init")
    private static HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private static TokenCheck check;

    @BeforeAll
    static void start() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("known").generate();
        server = LoopbackServer.start(0, "the test's issuer", exchange -> {
            var document = exchange.getRequestURI().getPath().equals("/.well-known/openid-configuration")
                    ? "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(issuer())
                    : new JWKSet(key).toString();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(document.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        check = new TokenCheck(
                new HttpApi.JwtAuthorizer(issuer(), List.of("app", "other-app")),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Optional.empty());
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void passesATokenWithOrWithoutBearer() {
        var token = token(Map.of());
        for (var header : List.of(token, "Bearer " + token, "bearer " + token)) {
            assertThat(check.check(header, List.of())).isInstanceOf(Verdict.Passed.class);
        }
    }

    @Test
    void readsTheScopesHoweverTheyAreWritten() {
        for (var scope :
                List.of("a a media/reports", " media/reports  a ", "media/reports", List.of("a", "media/reports"))) {
            assertThat(check.check(token(Map.of("scope", scope)), List.of("media/reports")))
                    .isInstanceOf(Verdict.Passed.class);
        }
        assertThat(check.check(token(Map.of("scp", "media/reports media/reports")), List.of("media/reports")))
                .isInstanceOf(Verdict.Passed.class);
        for (var scope : List.of("", "  ", "null", 7, Map.of("media/reports", 1), List.of())) {
            assertThat(check.check(token(Map.of("scope", scope)), List.of("media/reports")))
                    .isInstanceOf(Verdict.Refused.class);
            assertThat(check.check(token(Map.of("scope", scope)), List.of())).isInstanceOf(Verdict.Passed.class);
        }
        assertThat(check.check(token(Map.of()), List.of("null"))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void judgesAudiencesHoweverTheyAreWritten() {
        assertThat(check.check(token(Map.of("aud", List.of("app", "app"))), List.of()))
                .isInstanceOf(Verdict.Passed.class);
        for (var audience : List.of("", List.of("x", "x"))) {
            assertThat(check.check(token(Map.of("aud", audience)), List.of())).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void tellsTheFunctionTheClaimsAsTexts() {
        var token = token(Map.of("aud", List.of("x", "app"), "admin", true, "scope", "media/reports openid"));

        assertThat(passed(token, List.of()))
                .hasToString("{\"claims\":" + passed(token, List.of()).path("claims") + ",\"scopes\":null}");
        var claims = passed(token, List.of("media/reports", "unheld"));
        assertThat(claims.path("claims").path("sub").stringValue()).isEqualTo("ada");
        assertThat(claims.path("claims").path("exp").stringValue()).isEqualTo(Long.toString(SECONDS + 60));
        assertThat(claims.path("claims").path("aud").stringValue()).isEqualTo("[x app]");
        assertThat(claims.path("claims").path("admin").stringValue()).isEqualTo("true");
        assertThat(claims.path("scopes")).hasToString("[\"media/reports\"]");
    }

    @Test
    void refusesARequestWithoutToken() {
        refuses(null);
        refuses("");
        refuses("Bearer");
        refuses("Basic YTpi");
        refuses("Bearer a.b.c");
    }

    @Test
    void refusesATokenOutsideOfItsTime() {
        refuses(token(Map.of("exp", SECONDS)));
        refuses(token(Map.of("exp", SECONDS - 1)));
        refuses(token(Map.of("nbf", SECONDS + 1)));
        refuses(token(Map.of("iat", SECONDS + 1)));
        refuses(without("exp"));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refuses(token(Map.of("iss", "https://elsewhere.example")));
        refuses(token(Map.of("iss", issuer() + "/")));
        refuses(without("iss"));
    }

    @Test
    void matchesTheAudienceAndTheClientOnlyWithoutOne() {
        assertThat(check.check(token(Map.of("aud", "other-app", "client_id", "unknown")), List.of()))
                .isInstanceOf(Verdict.Passed.class);
        refuses(token(Map.of("aud", "unknown", "client_id", "app")));
        refuses(token(Map.of("client_id", "unknown")));
        refuses(without("client_id"));
    }

    @Test
    void refusesAnUnsignedToken() {
        refuses(new PlainJWT(claims(Map.of())).serialize());
        var parts = token(Map.of()).split("\\.", -1);
        refuses(parts[0] + "." + parts[1] + ".");
        refuses(parts[0] + "." + parts[1]);
    }

    @Test
    void refusesATokenThatWasChanged() {
        var parts = token(Map.of()).split("\\.", -1);
        var others = token(Map.of("sub", "eve")).split("\\.", -1);
        refuses(parts[0] + "." + others[1] + "." + parts[2]);
    }

    @Test
    void refusesAPublicKeyUsedAsASecret() throws JOSEException {
        refuses(signed(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("known").build(),
                new MACSigner(key.toRSAPublicKey().getEncoded())));
        refuses(signed(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("known").build(),
                new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void refusesAKeyThatTheIssuerDoesNotHave() throws JOSEException {
        var other = new RSAKeyGenerator(2048).keyID("unknown").generate();
        refuses(signed(header("unknown"), new RSASSASigner(other)));
        refuses(signed(header("unknown"), new RSASSASigner(other)));
        refuses(signed(header("known"), new RSASSASigner(other)));
        refuses(signed(new JWSHeader(JWSAlgorithm.RS256), new RSASSASigner(key)));
        refuses(signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(other.toPublicJWK())
                        .keyID("unknown")
                        .build(),
                new RSASSASigner(other)));
        refuses(signed(new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("known").build(), new RSASSASigner(key)));
    }

    @Test
    void forbidsATokenWithoutTheRoutesScope() {
        var scopes = List.of("media/reports");
        for (var token : List.of(token(Map.of()), token(Map.of("scope", "media/reportsx openid")))) {
            assertThat(check.check(token, scopes)).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
                assertThat(refused.response().status()).isEqualTo(403);
                assertThat(new String(refused.response().body(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"message\":\"Forbidden\"}");
            });
        }
        assertThat(check.check(token(Map.of("scp", List.of("media/reports"))), scopes))
                .isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void saysWhenTheIssuerCannotBeReached() {
        var unreachable = new TokenCheck(
                new HttpApi.JwtAuthorizer("http://127.0.0.1:1", List.of("app")), Clock.systemUTC(), Optional.empty());
        var token = token(Map.of());
        assertThatThrownBy(() -> unreachable.check(token, List.of()))
                .isInstanceOf(LocalCloudException.class)
                .hasMessageContaining("http://127.0.0.1:1");
    }

    private static String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void refuses(@Nullable String header) {
        assertThat(check.check(header, List.of())).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.response().status()).isEqualTo(401);
            assertThat(new String(refused.response().body(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"message\":\"Unauthorized\"}");
            assertThat(refused.response().headers()).containsEntry("www-authenticate", List.of("Bearer"));
        });
    }

    private static tools.jackson.databind.JsonNode passed(String token, List<String> scopes) {
        return ((Verdict.Passed) check.check(token, scopes)).jwt();
    }

    private static JWSHeader header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();
    }

    private static String token(Map<String, Object> changes) {
        return signed(claims(changes));
    }

    private static String without(String claim) {
        return signed(
                new JWTClaimsSet.Builder(claims(Map.of())).claim(claim, null).build());
    }

    private static JWTClaimsSet claims(Map<String, Object> changes) {
        try {
            var claims = new HashMap<String, Object>(Map.of(
                    "iss",
                    issuer(),
                    "sub",
                    "ada",
                    "client_id",
                    "app",
                    "iat",
                    SECONDS,
                    "nbf",
                    SECONDS,
                    "exp",
                    SECONDS + 60));
            claims.putAll(changes);
            return JWTClaimsSet.parse(claims);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String signed(JWTClaimsSet claims) {
        try {
            return signed(header("known"), new RSASSASigner(key), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        return signed(header, signer, claims(Map.of()));
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }
}
