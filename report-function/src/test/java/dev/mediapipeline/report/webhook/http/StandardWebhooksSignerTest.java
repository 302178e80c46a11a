package dev.mediapipeline.report.webhook.http;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.mediapipeline.report.webhook.SignedWebhook;
import dev.mediapipeline.report.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The receiver's side is the library's own. */
class StandardWebhooksSignerTest {
    private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEW = "C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final Webhook WEBHOOK = new Webhook("id-1", "{\"type\":\"media.ready\",\"note\":\"Bücher\"}");

    private static SignedWebhook signed(String... keys) {
        return new StandardWebhooksSigner(() -> List.of(keys)).sign(WEBHOOK, Instant.now());
    }

    private static void verify(String key, SignedWebhook signed, String body) throws WebhookVerificationException {
        new com.standardwebhooks.Webhook(key)
                .verify(
                        body,
                        Map.of(
                                "webhook-id", List.of(signed.webhook().id()),
                                "webhook-timestamp",
                                        List.of(String.valueOf(signed.at().getEpochSecond())),
                                "webhook-signature", List.of(signed.signature())));
    }

    @Test
    void verifiesWithEitherKeyOfARotation() {
        SignedWebhook signed = signed(NEW, OLD);

        assertThatNoException().isThrownBy(() -> verify(NEW, signed, WEBHOOK.body()));
        assertThatNoException().isThrownBy(() -> verify(OLD, signed, WEBHOOK.body()));
    }

    @Test
    void doesNotVerifyWithARemovedKey() {
        assertThatThrownBy(() -> verify(OLD, signed(NEW), WEBHOOK.body()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void doesNotVerifyAChangedBody() {
        assertThatThrownBy(() -> verify(NEW, signed(NEW), WEBHOOK.body().replace("ready", "failed")))
                .isInstanceOf(WebhookVerificationException.class);
    }
}
