package dev.mediapipeline.report.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Receiver} keeps to. */
public abstract class ReceiverContractTest {
    protected static final SignedWebhook WEBHOOK =
            new SignedWebhook(new Webhook("id-1", "{\"type\":\"media.ready\"}"), Instant.EPOCH, "v1,c2lnbmVk");

    /** The adapter. */
    protected abstract Receiver receiver();

    /** Makes what is behind it answer so. */
    protected abstract void answer(Answer answer);

    /** Makes what is behind it not answer any more. */
    protected abstract void silence();

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 302, 307, 308, 400, 404, 410, 500, 502})
    void whateverIsAnsweredIsToldAndNotFollowed(int status) {
        answer(new Answer(status, Optional.empty()));

        assertThat(receiver().send(WEBHOOK)).isEqualTo(new Answer(status, Optional.empty()));
    }

    @Test
    void howLongToWaitIsTold() {
        answer(new Answer(503, Optional.of(Duration.ofMinutes(2))));

        assertThat(receiver().send(WEBHOOK)).isEqualTo(new Answer(503, Optional.of(Duration.ofMinutes(2))));
    }

    @Test
    void noAnswerHasToComeAgain() {
        silence();

        assertThatThrownBy(() -> receiver().send(WEBHOOK))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("id-1");
    }
}
