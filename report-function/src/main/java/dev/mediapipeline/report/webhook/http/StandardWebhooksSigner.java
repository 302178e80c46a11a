package dev.mediapipeline.report.webhook.http;

import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.mediapipeline.report.webhook.SignedWebhook;
import dev.mediapipeline.report.webhook.Signer;
import dev.mediapipeline.report.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Signs webhooks by Standard Webhooks, version {@code v1}: HMAC-SHA256 of id, time and body. */
public final class StandardWebhooksSigner implements Signer {
    private final Supplier<List<String>> keys;

    /** @param keys supplies the valid keys, at least one, in Base64 with or without {@code whsec_} */
    public StandardWebhooksSigner(Supplier<List<String>> keys) {
        this.keys = keys;
    }

    @Override
    public SignedWebhook sign(Webhook webhook, Instant at) {
        String signatures =
                keys.get().stream().map(key -> signature(key, webhook, at)).collect(Collectors.joining(" "));
        return new SignedWebhook(webhook, at, signatures);
    }

    private static String signature(String key, Webhook webhook, Instant at) {
        try {
            return new com.standardwebhooks.Webhook(key).sign(webhook.id(), at.getEpochSecond(), webhook.body());
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("webhook " + webhook.id() + " cannot be signed", e);
        }
    }
}
