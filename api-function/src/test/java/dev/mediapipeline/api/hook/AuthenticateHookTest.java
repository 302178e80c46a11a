package dev.mediapipeline.api.hook;

import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Owner;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticateHookTest {
    private static final String NEW = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OLD = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String FOREIGN = "whsec_QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB";
    private static final Owner NEWSROOM = new Owner("newsroom-owner");
    private static final String TIMESTAMP = String.valueOf(NOW.getEpochSecond());

    private final Map<String, HookKey> keys = Map.of(
            "newsroom", new HookKey(NEWSROOM, List.of(NEW, OLD)),
            "archive", new HookKey(new Owner("archive-owner"), List.of(FOREIGN)));
    private final AuthenticateHook authenticateHook =
            new AuthenticateHook(keyId -> Optional.ofNullable(keys.get(keyId)), Clock.fixed(NOW, ZoneOffset.UTC));

    private static String sign(String secret, String id, String timestamp, String payload) {
        try {
            return new Webhook(secret).sign(id, Long.parseLong(timestamp), payload);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Hook signed(String secret, String timestamp) {
        return new Hook(
                "newsroom", "msg_1", timestamp, sign(secret, "msg_1", timestamp, "{\"größe\": 1}"), "{\"größe\": 1}");
    }

    private static Hook signed() {
        return signed(NEW, TIMESTAMP);
    }

    @ParameterizedTest
    @ValueSource(strings = {NEW, OLD})
    void knowsTheOwnerOfTheKeyByEachOfItsSecrets(String secret) {
        assertThat(authenticateHook.owner(signed(secret, TIMESTAMP))).isEqualTo(NEWSROOM);
    }

    @Test
    void takesAnyOfSeveralSignatures() {
        Hook hook = signed();
        String signatures = "v2,abc v1, " + sign(FOREIGN, "msg_1", TIMESTAMP, hook.payload()) + " " + hook.signatures();

        assertThat(authenticateHook.owner(
                        new Hook(hook.keyId(), hook.id(), hook.timestamp(), signatures, hook.payload())))
                .isEqualTo(NEWSROOM);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 1, 300})
    void allowsClocksToDifferByFiveMinutes(long seconds) {
        assertThat(authenticateHook.owner(signed(NEW, String.valueOf(NOW.getEpochSecond() + seconds))))
                .isEqualTo(NEWSROOM);
    }

    static List<Hook> strangers() {
        Hook good = signed();
        return List.of(
                signed(FOREIGN, TIMESTAMP),
                signed(NEW, String.valueOf(NOW.getEpochSecond() - 301)),
                signed(NEW, String.valueOf(NOW.getEpochSecond() + 301)),
                new Hook("unknown", good.id(), good.timestamp(), good.signatures(), good.payload()),
                new Hook("archive", good.id(), good.timestamp(), good.signatures(), good.payload()),
                new Hook("", good.id(), good.timestamp(), good.signatures(), good.payload()),
                new Hook(good.keyId(), "msg_2", good.timestamp(), good.signatures(), good.payload()),
                new Hook(good.keyId(), "", good.timestamp(), sign(NEW, "", TIMESTAMP, good.payload()), good.payload()),
                new Hook(
                        good.keyId(),
                        good.id(),
                        String.valueOf(NOW.getEpochSecond() + 1),
                        good.signatures(),
                        good.payload()),
                new Hook(good.keyId(), good.id(), "", good.signatures(), good.payload()),
                new Hook(good.keyId(), good.id(), "now", good.signatures(), good.payload()),
                new Hook(good.keyId(), good.id(), "99999999999999999999", good.signatures(), good.payload()),
                new Hook(good.keyId(), good.id(), good.timestamp(), "", good.payload()),
                new Hook(
                        good.keyId(),
                        good.id(),
                        good.timestamp(),
                        good.signatures().substring(3),
                        good.payload()),
                new Hook(
                        good.keyId(),
                        good.id(),
                        good.timestamp(),
                        "v2" + good.signatures().substring(2),
                        good.payload()),
                new Hook(good.keyId(), good.id(), good.timestamp(), good.signatures(), good.payload() + " "));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void refusesEverythingElseInTheSameWords(Hook hook) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> authenticateHook.owner(hook));

        assertThat(refusal.problem()).isEqualTo(Problem.BAD_SIGNATURE);
        assertThat(refusal.detail())
                .isEqualTo(
                        "webhook-id, webhook-timestamp, webhook-signature and webhook-key-id must be those of a known key, within 5 minutes");
    }

    @Test
    void doesNotTellItsSecrets() {
        assertThat(keys.toString()).doesNotContain("whsec_");
    }
}
