package dev.mediapipeline.localcloud.services;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.StateFolder;
import dev.mediapipeline.localcloud.template.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The secrets of a template in a file: generated when they are new, replaced by {@code PutSecretValue}. */
public final class Secrets {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALPHANUMERIC = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final Collection<Secret> known;
    private final Path file;
    private final Clock clock;
    private final ObjectNode values;

    public Secrets(Collection<Secret> known, Path file, Clock clock) {
        this.known = known;
        this.file = file;
        this.clock = clock;
        try {
            values = Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new LocalCloudException("Cannot read the secrets in %s: %s".formatted(file, e), e);
        }
        known.stream().filter(secret -> !values.has(secret.arn())).forEach(secret -> put(secret, generated(secret)));
    }

    private static String generated(Secret secret) {
        var wanted = secret.generate();
        var alphabet = wanted.path("ExcludePunctuation").asBoolean(false) ? ALPHANUMERIC : ALPHANUMERIC + PUNCTUATION;
        var random = new StringBuilder();
        new SecureRandom()
                .ints(wanted.path("PasswordLength").asInt(32), 0, alphabet.length())
                .forEach(i -> random.append(alphabet.charAt(i)));
        if (!wanted.has("GenerateStringKey")) {
            return random.toString();
        }
        var template =
                (ObjectNode) JSON.readTree(wanted.path("SecretStringTemplate").asString());
        return template.put(wanted.path("GenerateStringKey").asString(), random.toString())
                .toString();
    }

    /** The value of the secret with this logical id, name or ARN. */
    public synchronized String value(String id) {
        return values.path(find(id).arn()).path("SecretString").asString();
    }

    /** Replaces the value of the secret with this logical id, name or ARN. */
    public void put(String id, String value) {
        put(find(id), value);
    }

    private synchronized void put(Secret secret, String value) {
        values.putObject(secret.arn())
                .put("SecretString", value)
                .put("VersionId", UUID.randomUUID().toString())
                .put("CreatedDate", clock.instant().getEpochSecond());
        StateFolder.write(file, values.toPrettyString());
    }

    /** Performs {@code GetSecretValue}. */
    synchronized ObjectNode get(JsonNode request) {
        var secret = find(request.path("SecretId").asString(""));
        var response = ((ObjectNode) values.path(secret.arn())).deepCopy();
        response.put("ARN", secret.arn())
                .put("Name", secret.name())
                .putArray("VersionStages")
                .add("AWSCURRENT");
        return response;
    }

    /** Performs {@code PutSecretValue}. */
    ObjectNode put(JsonNode request) {
        put(
                find(request.path("SecretId").asString("")),
                request.path("SecretString").asString());
        return get(request).without("SecretString");
    }

    private Secret find(String id) {
        return known.stream()
                .filter(s -> s.arn().equals(id)
                        || s.name().equals(id)
                        || s.logicalId().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceException(
                        "ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }
}
