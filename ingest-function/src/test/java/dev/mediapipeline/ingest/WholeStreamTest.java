package dev.mediapipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WholeStreamTest {
    private static WholeStream of(int bytes, int length) {
        return new WholeStream(new ByteArrayInputStream(new byte[bytes]), length);
    }

    @Test
    void endsWhereItShould() throws IOException {
        assertThat(of(10, 10).readAllBytes()).hasSize(10);
    }

    @Test
    void breaksWhereItEndsTooSoon() {
        assertThatThrownBy(() -> of(9, 10).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("9 of 10");
    }
}
