package dev.mediapipeline.failure.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsCallTest {
    static RuntimeException[] faults() {
        return new RuntimeException[] {
            SdkClientException.create("no answer"),
            new UncheckedIOException(new IOException("Unexpected end of file from server"))
        };
    }

    /** The SDK lets faults of a stale connection through as they are. */
    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatFailedAndThatItCanBeTriedAgain(RuntimeException fault) {
        assertThatThrownBy(() -> AwsCall.to("storing a/b", () -> {
                    throw fault;
                }))
                .isInstanceOf(TransientException.class)
                .hasMessageStartingWith("storing a/b: ")
                .hasCause(fault);
        assertThat(AwsCall.<String>to("reading", () -> "result")).isEqualTo("result");
    }
}
