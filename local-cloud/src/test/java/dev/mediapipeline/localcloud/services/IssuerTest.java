package dev.mediapipeline.localcloud.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void issuesTokensForAnHourThatItsKeySetVerifies() throws Exception {
        var issuer = Issuer.start(folder, "http://issuer", CLOCK);

        var jwt = SignedJWT.parse(issuer.token("ada", "media/reports"));

        var key = JWKSet.parse(issuer.keySet()).getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://issuer");
        assertThat(claims.getSubject()).isEqualTo("ada");
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(3600)));
        assertThat(claims.getStringClaim("client_id")).isEqualTo("local-client");
        assertThat(claims.getStringClaim("token_use")).isEqualTo("access");
        assertThat(claims.getStringClaim("scope")).isEqualTo("media/reports");
    }

    @Test
    void keepsItsKeyAndTheAddressWhereItRan() {
        var before = Issuer.open(folder, "http://default", CLOCK);
        var running = Issuer.start(folder, "http://running", CLOCK);
        var after = Issuer.open(folder, "http://default", CLOCK);

        assertThat(before.address()).isEqualTo("http://default");
        assertThat(after.address()).isEqualTo("http://running");
        assertThat(after.keySet()).isEqualTo(running.keySet()).isEqualTo(before.keySet());
    }
}
