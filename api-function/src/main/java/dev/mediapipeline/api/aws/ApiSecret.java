package dev.mediapipeline.api.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.standardwebhooks.Webhook;
import dev.mediapipeline.api.hook.HookKey;
import dev.mediapipeline.api.hook.HookKeys;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API's current secret: the key that signs its cursors, and the keys of incoming webhooks. */
public final class ApiSecret implements HookKeys {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int MIN_CURSOR_KEY = 32;

    private final Secret secret;
    private final String name;

    /** @param name of the secret, for errors */
    public ApiSecret(Secret secret, String name) {
        this.secret = secret;
        this.name = name;
    }

    /**
     * The key that signs cursors.
     *
     * @throws IllegalStateException if the secret is malformed
     */
    public String cursorKey() {
        String key = read().cursorKey();
        if (key == null || key.length() < MIN_CURSOR_KEY) {
            throw malformed();
        }
        return key;
    }

    /** @throws IllegalStateException if the secret does not have its form */
    @Override
    public Optional<HookKey> find(String keyId) {
        Map<String, Entry> hooks = read().hooks();
        return hooks == null
                ? Optional.empty()
                : Optional.ofNullable(hooks.get(keyId)).map(this::key);
    }

    private HookKey key(Entry entry) {
        if (entry.owner() == null || entry.secrets() == null || entry.secrets().isEmpty()) {
            throw malformed();
        }
        try {
            entry.secrets().forEach(Webhook::new);
            return new HookKey(new Owner(entry.owner()), entry.secrets());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw malformed();
        }
    }

    private Content read() {
        try {
            Content content = MAPPER.readValue(secret.value(), Content.class);
            if (content != null) {
                return content;
            }
        } catch (JsonProcessingException e) {
            // Its message may quote the secret.
            throw malformed();
        }
        throw malformed();
    }

    private IllegalStateException malformed() {
        return new IllegalStateException(
                "the secret %s does not have the form {\"cursorKey\": \"<32 characters or more>\", \"hooks\": {\"<key id>\": {\"owner\": \"<owner>\", \"secrets\": [\"whsec_<Base64>\"]}}}"
                        .formatted(name));
    }

    private record Content(
            @Nullable String cursorKey, @Nullable Map<String, Entry> hooks) {}

    private record Entry(@Nullable String owner, @Nullable List<String> secrets) {}
}
