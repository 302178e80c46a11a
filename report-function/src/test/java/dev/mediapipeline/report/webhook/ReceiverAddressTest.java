package dev.mediapipeline.report.webhook;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/hooks?tenant=1",
                "HTTPS://example.com:8443",
                "http://localhost:9000/hooks",
                "http://127.0.0.1/",
                "http://[::1]:9000/"
            })
    void allowsHttpsAndThisMachine(String address) {
        assertThatNoException().isThrownBy(() -> new ReceiverAddress(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/hooks",
                "http://127.0.0.1.example.com/",
                "http://localhost@example.com/",
                "https://user:secret@example.com/",
                "https://example.com/#part",
                "https:///hooks",
                "ftp://localhost/",
                "file:///etc/passwd",
                "mailto:somebody",
                "hooks",
                ""
            })
    void refusesOtherAddresses(String address) {
        assertThatThrownBy(() -> new ReceiverAddress(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://")
                .message()
                .doesNotContain("secret");
    }
}
