package dev.mediapipeline.report.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import dev.mediapipeline.media.life.MediaFixtures;
import dev.mediapipeline.report.webhook.Receiver.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliverWebhookTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Webhook WEBHOOK = new Webhook("id-1", "{}");

    private static final MediaId ID = MediaId.random();

    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final InMemoryReceiver receiver = new InMemoryReceiver();
    private final DeliverWebhook deliverWebhook = new DeliverWebhook(
            store,
            (webhook, at) -> new SignedWebhook(webhook, at, "signed"),
            receiver,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void storeTheMediaItem() {
        store.put(MediaFixtures.awaitingUpload(ID));
    }

    private TransientException failure(int status, @Nullable Duration retryAfter) {
        receiver.respondWith(new Response(status, retryAfter));
        return catchThrowableOfType(TransientException.class, () -> deliverWebhook.deliver(ID, WEBHOOK));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 299})
    void isDeliveredIfTheReceiverAcceptsIt(int status) {
        receiver.respondWith(new Response(status, null));

        assertThat(deliverWebhook.deliver(ID, WEBHOOK)).isEqualTo(new DeliveryOutcome.Delivered());
    }

    @Test
    void isSignedForTheTimeOfTheAttempt() {
        deliverWebhook.deliver(ID, WEBHOOK);

        assertThat(receiver.received()).containsExactly(new SignedWebhook(WEBHOOK, NOW, "signed"));
    }

    @Test
    void endsIfTheReceiverIsGone() {
        receiver.respondWith(new Response(410, null));

        assertThat(deliverWebhook.deliver(ID, WEBHOOK)).isEqualTo(new DeliveryOutcome.Unwanted());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308, 400, 401, 404, 409, 429, 500, 503})
    void needsAnotherAttemptAfterAnyOtherResponse(int status) {
        assertThat(failure(status, null))
                .hasMessageContaining(status + " to webhook id-1")
                .returns(Optional.empty(), TransientException::retryAfter);
    }

    @ParameterizedTest
    @CsvSource({"429,120,120", "503,120,120", "429,0,1", "503,-30,1", "429,3600,3600", "503,86400,3600"})
    void waitsAsTheReceiverAsksWithinBounds(int status, long asked, long waits) {
        assertThat(failure(status, Duration.ofSeconds(asked)).retryAfter()).contains(Duration.ofSeconds(waits));
    }

    @Test
    void onlyAnOverloadedReceiverMayAskToWait() {
        assertThat(failure(404, Duration.ofMinutes(2)).retryAfter()).isEmpty();
    }

    @Test
    void needsAnotherAttemptIfTheReceiverDoesNotRespond() {
        receiver.silence();

        assertThat(catchThrowableOfType(TransientException.class, () -> deliverWebhook.deliver(ID, WEBHOOK)))
                .isNotNull();
    }

    @Test
    void sendsNothingAboutADeletedMediaItem() {
        store.put(MediaFixtures.tombstone(MediaFixtures.awaitingUpload(ID)));

        assertThat(deliverWebhook.deliver(ID, WEBHOOK)).isEqualTo(new DeliveryOutcome.Erased());
        assertThat(receiver.received()).isEmpty();
    }
}
