package dev.mediapipeline.report.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.report.webhook.Receiver;
import dev.mediapipeline.report.webhook.Receiver.Response;
import dev.mediapipeline.report.webhook.ReceiverAddress;
import dev.mediapipeline.report.webhook.ReceiverContractTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HttpReceiverTest extends ReceiverContractTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final HttpReceiver.Limits LIMITS =
            new HttpReceiver.Limits(Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final LoopbackReceiver loopback = new LoopbackReceiver();
    private final HttpReceiver receiver = receiver(LIMITS);
    private final CountDownLatch over = new CountDownLatch(1);

    private HttpReceiver receiver(HttpReceiver.Limits limits) {
        return new HttpReceiver(new ReceiverAddress(loopback.address()), limits, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        over.countDown();
        receiver.close();
        loopback.close();
    }

    @Override
    protected Receiver receiver() {
        return receiver;
    }

    @Override
    protected void respondWith(Response response) {
        String elsewhere = loopback.address().resolve("/elsewhere").toString();
        Duration wait = response.retryAfter();
        loopback.react(
                wait == null
                        ? LoopbackReceiver.responding(response.status(), "location", elsewhere)
                        : LoopbackReceiver.responding(
                                response.status(),
                                "retry-after",
                                String.valueOf(wait.toSeconds()),
                                "location",
                                elsewhere));
    }

    /** Stops listening. */
    @Override
    protected void silence() {
        loopback.close();
    }

    @Test
    void sendsTheHeadersOfStandardWebhooks() {
        receiver.send(WEBHOOK);

        assertThat(loopback.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/hooks");
            assertThat(request.header("webhook-id")).isEqualTo("id-1");
            assertThat(request.header("webhook-timestamp")).isEqualTo("0");
            assertThat(request.header("webhook-signature")).isEqualTo("v1,c2lnbmVk");
            assertThat(request.header("content-type")).isEqualTo("application/json");
            assertThat(request.header("user-agent")).startsWith("media-pipeline/");
            assertThat(request.body()).isEqualTo(WEBHOOK.webhook().body());
        });
    }

    @Test
    void followsNoRedirect() {
        respondWith(new Response(307, null));

        receiver.send(WEBHOOK);

        assertThat(loopback.requests())
                .extracting(LoopbackReceiver.Request::path)
                .containsExactly("/hooks");
    }

    @Test
    void doesNotWaitForASlowReceiver() {
        loopback.react(exchange -> awaitEndOfTest());
        try (var impatient = receiver(new HttpReceiver.Limits(Duration.ofSeconds(2), Duration.ofMillis(200)))) {
            assertThatThrownBy(() -> impatient.send(WEBHOOK))
                    .isInstanceOf(TransientException.class)
                    .hasMessageContaining("timed out");
        }
    }

    @Test
    void doesNotReadABodyThatNeverEnds() {
        loopback.react(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[1024]);
            exchange.getResponseBody().flush();
            awaitEndOfTest();
        });

        assertThat(receiver.send(WEBHOOK)).isEqualTo(new Response(200, null));
    }

    @Test
    void readsADateToWaitFor() {
        loopback.react(LoopbackReceiver.responding(429, "retry-after", "Tue, 24 Nov 2026 10:01:30 GMT"));

        assertThat(receiver.send(WEBHOOK)).isEqualTo(new Response(429, Duration.ofSeconds(90)));
    }

    @Test
    void cutsAWaitOfTooManyDigitsToTheMaximum() {
        loopback.react(LoopbackReceiver.responding(503, "retry-after", "9999999999"));

        assertThat(receiver.send(WEBHOOK)).isEqualTo(new Response(503, RetryAfter.MAX_WAIT));
    }

    @Test
    void ignoresAMalformedWait() {
        loopback.react(LoopbackReceiver.responding(429, "retry-after", "soon"));

        assertThat(receiver.send(WEBHOOK)).isEqualTo(new Response(429, null));
    }

    private void awaitEndOfTest() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
