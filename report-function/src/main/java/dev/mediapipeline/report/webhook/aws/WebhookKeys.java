package dev.mediapipeline.report.webhook.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.secret.Secret;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the signing keys from a secret: {@code {"secrets": ["whsec_<new>", "whsec_<old>"]}}, or {@code {"current": "<generated>"}}. Each
 * is Base64 of at least 24 bytes.
 */
public final class WebhookKeys implements Supplier<List<String>> {
    private static final String PREFIX = "whsec_";
    /** Minimum of Standard Webhooks. */
    private static final int MIN_BYTES = 24;

    private final Secret secret;

    public WebhookKeys(Secret secret) {
        this.secret = secret;
    }

    /**
     * Returns the current keys, at least one, newest first.
     *
     * @throws IllegalStateException if the secret has another format; the message shows the format, never the content
     */
    @Override
    public List<String> get() {
        try {
            JsonNode json = EventJson.read(secret.value(), JsonNode.class);
            JsonNode secrets = json.path("secrets");
            List<String> keys = secrets.isArray()
                    ? secrets.valueStream().map(WebhookKeys::key).toList()
                    : List.of(key(json.path("current")));
            if (!keys.isEmpty()) {
                return keys;
            }
        } catch (IllegalArgumentException malformed) {
            // Not passed on: its message would show a part of the secret.
        }
        throw new IllegalStateException("the webhooks' secret must be {\"secrets\": [\"whsec_<Base64>\", ...]}"
                + " or {\"current\": \"<Base64>\"}, each key of at least 24 bytes; it is not: store such a value");
    }

    private static String key(JsonNode key) {
        String text = key.asText();
        String base64 = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        if (!key.isTextual() || Base64.getDecoder().decode(base64).length < MIN_BYTES) {
            throw new IllegalArgumentException("no key, or a short one");
        }
        return text;
    }
}
