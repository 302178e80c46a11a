package dev.mediapipeline.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.Owner;
import org.junit.jupiter.api.Test;

class RequestKeyTest {
    @Test
    void isTheSameForTheSameOwnerAndKey() {
        assertThat(RequestKey.ofClient(new Owner("ada"), "order-7"))
                .isEqualTo(RequestKey.ofClient(new Owner("ada"), "order-7"));
    }

    @Test
    void tellsOwnersAndKeysApart() {
        assertThat(RequestKey.ofClient(new Owner("ada"), "order-7"))
                .isNotEqualTo(RequestKey.ofClient(new Owner("bob"), "order-7"))
                .isNotEqualTo(RequestKey.ofClient(new Owner("ada"), "order-8"))
                .isNotEqualTo(RequestKey.ofClient(new Owner("adao"), "rder-7"))
                .isNotEqualTo(RequestKey.ofHook("ada", "order-7"));
    }

    @Test
    void keepsToItselfWhatTheClientChose() {
        assertThat(RequestKey.ofClient(new Owner("ada"), "order-7").value()).matches("IDEMPOTENCY#[0-9a-f]{64}");
        assertThat(RequestKey.ofHook("newsroom", "msg_1").value()).matches("HOOK#[0-9a-f]{64}");
    }
}
