package dev.mediapipeline.localcloud.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.localcloud.emulators.Ports;
import dev.mediapipeline.localcloud.services.Issuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests requests that must not reach a function. */
class HttpFrontTest {
    private final int port = Ports.from(0).api();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpFront front;

    @BeforeEach
    void start() {
        var clock = Clock.systemUTC();
        var issuer = Issuer.start(folder, "http://issuer", clock);
        front = new HttpFront(port, Optional.empty(), issuer, List.of(), System.err::println, clock);
    }

    @AfterEach
    void stop() {
        front.close();
    }

    /** Sends a request that no client of the JDK would send. */
    private String get(String target) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(target);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/media/%zz", "/v1/media/%", "/v1/media/%4", "/v1/media?limit=%zz"})
    void anEscapeThatIsNoneIsABadRequest(String target) throws IOException {
        assertThat(get(target))
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("content-type: application/json\r\n")
                .endsWith("{\"message\":\"Bad Request\"}");
    }

    @Test
    void aPathWithoutARouteIsNotFound() throws IOException {
        assertThat(get("/v1/media/%7F"))
                .startsWith("HTTP/1.1 404 ")
                .containsIgnoringCase("content-type: application/json\r\n")
                .endsWith("{\"message\":\"Not Found\"}");
    }
}
