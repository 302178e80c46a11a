package dev.mediapipeline.acceptance;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.mediapipeline.localcloud.LocalCloud;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Another system that announces uploads with signed hooks. */
final class HookSender {
    /** The owner of the media items that the key creates. */
    static final String OWNER = "gallery";

    static final String KEY_ID = "gallery-key";
    static final String SECRET = secret("the newer secret of the gallery");
    static final String EARLIER_SECRET = secret("the older secret of the gallery");

    private HookSender() {}

    private static String secret(String text) {
        return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Configures the key in the API as an operator does, before the API first reads its secret. */
    static void register(LocalCloud cloud) {
        cloud.secrets().put("ApiSecret", """
                {"cursorKey": "acceptance-tests-sign-their-cursors-with-this",
                 "hooks": {"%s": {"owner": "%s", "secrets": ["%s", "%s"]}}}
                """.formatted(KEY_ID, OWNER, SECRET, EARLIER_SECRET));
    }

    /** The headers of a hook sent at that time. */
    static Map<String, String> headers(String body, String secret, Instant time) {
        String id = "msg_" + UUID.randomUUID();
        try {
            return Map.of(
                    "webhook-key-id",
                    KEY_ID,
                    "webhook-id",
                    id,
                    "webhook-timestamp",
                    String.valueOf(time.getEpochSecond()),
                    "webhook-signature",
                    new Webhook(secret).sign(id, time.getEpochSecond(), body));
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }
}
