package dev.mediapipeline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TransportTest {
    private static final Retries TWICE = new Retries(2, Duration.ofMillis(2), Duration.ofSeconds(5));

    private final ScriptedServer server;
    private final Transport transport = new Transport(TWICE, Duration.ofMillis(200));

    TransportTest() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private void get(long bytes) throws IOException, InterruptedException {
        transport.send(() -> HttpRequest.newBuilder(server.address()), bytes, BodyHandlers.ofString(), _ -> false);
    }

    @Test
    @Timeout(30)
    void doesNotWaitForABodyThatNeverComes() {
        server.stall();

        assertThatThrownBy(() -> get(0))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessageContaining("no complete response");
        assertThat(server.requests()).hasSize(TWICE.maxAttempts());
    }

    @Test
    void givesALongBodyMoreTime() throws Exception {
        server.respondAfter(Duration.ofMillis(500), 200, "stored");

        get(128_000);

        assertThat(server.requests()).hasSize(1);
    }
}
