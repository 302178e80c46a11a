package dev.mediapipeline.api.hook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Owner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Authenticates the sender of a webhook by Standard Webhooks. The library computes the signature; its own time check
 * reads the system clock, so the timestamp is checked here.
 */
public final class AuthenticateHook {
    /** The maximum difference between the timestamp and our clock, transport included. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final HookKeys keys;
    private final Clock clock;

    public AuthenticateHook(HookKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The owner of the key that signed the webhook.
     *
     * @throws ProblemException 401, with the same detail for every cause
     */
    public Owner owner(Hook hook) {
        if (hook.id().isEmpty() || !isWithinWindow(hook.timestamp())) {
            throw refusal();
        }
        return keys.find(hook.keyId())
                .filter(key -> key.secrets().stream().anyMatch(secret -> isSigned(hook, secret)))
                .map(HookKey::owner)
                .orElseThrow(AuthenticateHook::refusal);
    }

    private boolean isWithinWindow(String timestamp) {
        return SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(WINDOW)
                        <= 0;
    }

    private static boolean isSigned(Hook hook, String secret) {
        byte[] expected = sign(hook, secret).getBytes(StandardCharsets.UTF_8);
        return Stream.of(hook.signatures().split(" "))
                .anyMatch(given -> MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sign(Hook hook, String secret) {
        try {
            return new Webhook(secret).sign(hook.id(), Long.parseLong(hook.timestamp()), hook.payload());
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private static ProblemException refusal() {
        return Problem.BAD_SIGNATURE.because(
                "webhook-id, webhook-timestamp, webhook-signature and webhook-key-id must be those of a known key, within %d minutes"
                        .formatted(WINDOW.toMinutes()));
    }
}
