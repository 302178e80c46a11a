package dev.mediapipeline.failure.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsCallTest {
    static RuntimeException[] faults() {
        return new RuntimeException[] {
            SdkClientException.create("no response"),
            new UncheckedIOException(new IOException("Unexpected end of file from server")),
            new RuntimeException(
                    new NullPointerException("Cannot invoke \"sun.net.www.http.HttpClient.getOutputStream()\"")),
            new NullPointerException(),
            new IllegalStateException("Already connected")
        };
    }

    /** The SDK passes on the JDK's exceptions about a stale or closed connection unchanged. */
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

    @Test
    void passesOnWhatTheCallHasDecided() {
        var gone = new PermanentException(new Failure(Failure.SOURCE_MISSING, "it was removed"));
        var busy = new TransientException("busy", Duration.ofSeconds(7));
        for (RuntimeException decided : List.of(gone, busy)) {
            assertThatThrownBy(() -> AwsCall.to("reading", () -> {
                        throw decided;
                    }))
                    .isSameAs(decided);
        }
    }
}
