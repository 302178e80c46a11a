package dev.mediapipeline.report.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.report.webhook.Receiver.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Receiver}. */
public abstract class ReceiverContractTest {
    protected static final SignedWebhook WEBHOOK =
            new SignedWebhook(new Webhook("id-1", "{\"type\":\"media.ready\"}"), Instant.EPOCH, "v1,c2lnbmVk");

    /** The adapter under test. */
    protected abstract Receiver receiver();

    /** Sets the response of the system behind the adapter. */
    protected abstract void respondWith(Response response);

    /** Makes the system behind the adapter unresponsive. */
    protected abstract void silence();

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 302, 307, 308, 400, 404, 410, 500, 502})
    void returnsEveryStatusAndFollowsNoRedirect(int status) {
        respondWith(new Response(status, null));

        assertThat(receiver().send(WEBHOOK)).isEqualTo(new Response(status, null));
    }

    @Test
    void returnsTheWaitThatTheReceiverAsksFor() {
        respondWith(new Response(503, Duration.ofMinutes(2)));

        assertThat(receiver().send(WEBHOOK)).isEqualTo(new Response(503, Duration.ofMinutes(2)));
    }

    @Test
    void noResponseIsTransient() {
        silence();

        assertThatThrownBy(() -> receiver().send(WEBHOOK))
                .isInstanceOf(TransientException.class)
                .hasMessageContaining("id-1");
    }
}
