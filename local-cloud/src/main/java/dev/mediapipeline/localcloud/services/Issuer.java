package dev.mediapipeline.localcloud.services;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.StateFolder;
import dev.mediapipeline.localcloud.template.Endpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Issues access tokens as a Cognito user pool does. Its folder stores its key, and the address of its last run. */
public final class Issuer {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String ADDRESS = "address";

    private final RSAKey key;
    private final String address;
    private final Clock clock;

    private Issuer(RSAKey key, String address, Clock clock) {
        this.key = key;
        this.address = address;
        this.clock = clock;
    }

    /** The issuer of a local cloud that starts; the address is the {@code iss} of its tokens. */
    public static Issuer start(Path folder, String address, Clock clock) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(ADDRESS), address);
        } catch (IOException e) {
            throw new LocalCloudException("Cannot write to %s: %s".formatted(folder, e), e);
        }
        return open(folder, address, clock);
    }

    /** The issuer that last ran on this folder, or else one at this address; either works before anything has run. */
    public static Issuer open(Path folder, String address, Clock clock) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("key.json");
            if (!Files.exists(file)) {
                var made = new RSAKeyGenerator(2048)
                        .keyID(UUID.randomUUID().toString())
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
                StateFolder.write(file, made.toJSONString());
            }
            var known = folder.resolve(ADDRESS);
            return new Issuer(
                    RSAKey.parse(Files.readString(file)),
                    Files.exists(known) ? Files.readString(known) : address,
                    clock);
        } catch (IOException | ParseException | JOSEException e) {
            throw new LocalCloudException("Cannot use the issuer's key in %s: %s".formatted(folder, e), e);
        }
    }

    /**
     * An access token for the local client, valid for an hour.
     *
     * @param scopes separated by blanks; empty: none
     */
    public String token(String user, String scopes) {
        var now = clock.instant();
        var claims = new HashMap<String, Object>(Map.of(
                "iss",
                address,
                "sub",
                user,
                "username",
                user,
                "client_id",
                Endpoints.CLIENT_ID,
                "token_use",
                "access",
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(LIFETIME).getEpochSecond()));
        if (!scopes.isBlank()) {
            claims.put("scope", scopes);
        }
        return sign(claims);
    }

    /** A token with any claims, even ones that must be refused; times are in seconds since 1970. */
    public String sign(Map<String, Object> claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
            var jwt = new SignedJWT(header.build(), JWTClaimsSet.parse(claims));
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalArgumentException("cannot sign " + claims, e);
        }
    }

    /** The {@code iss} of its tokens. */
    public String address() {
        return address;
    }

    /** The public half of its key as a JSON Web Key Set. */
    public String keySet() {
        return new JWKSet(key).toString();
    }
}
