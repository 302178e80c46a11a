package dev.mediapipeline.failure.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import dev.mediapipeline.batch.lambda.Invocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastResponseTest {
    private static final String RESPONSE = "POST /2018-06-01/runtime/invocation/request-1/response ";

    private final RecordedRuntime runtime = new RecordedRuntime();
    private final LastResponse lastResponse = runtime.lastResponse();
    private final Context context = Invocation.with(Duration.ofSeconds(30));

    @AfterEach
    void stop() {
        runtime.close();
    }

    @Test
    void leavesTheResponseToTheRuntimeWhileTheProcessIsFit() {
        assertThat(lastResponse.respond(context, () -> "done")).isEqualTo("done");

        assertThat(runtime.events()).isEmpty();
    }

    @Test
    void leavesAnExceptionToTheRuntime() {
        assertThatThrownBy(() -> lastResponse.respond(context, () -> {
                    throw new IllegalArgumentException("no such task");
                }))
                .hasMessage("no such task");

        assertThat(runtime.events()).isEmpty();
    }

    @Test
    void postsTheResponseAndThenEndsTheProcess() {
        lastResponse.respond(context, () -> {
            lastResponse.afterResponse("a decoder does not return");
            return new SQSBatchResponse(List.of(new BatchItemFailure("m7")));
        });

        assertThat(runtime.events())
                .containsExactly(RESPONSE + "{\"batchItemFailures\":[{\"itemIdentifier\":\"m7\"}]}", "end");
    }

    @Test
    void endsAtOnceWhenAnErrorLeavesTheWork() {
        assertThatThrownBy(() -> lastResponse.respond(context, () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(runtime.events()).containsExactly("end");
    }

    @Test
    void endsWhenTheResponseCannotBeDelivered() {
        runtime.close();

        lastResponse.respond(context, () -> {
            lastResponse.afterResponse("a decoder does not return");
            return "done";
        });

        assertThat(runtime.events()).containsExactly("end");
    }

    /** Nothing is simulated here: the process runs out of memory, responds, and is gone. */
    @Test
    void aRealProcessRespondsForItsWholeBatchBeforeItEnds() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedProcess.class.getName(),
                        runtime.address())
                .redirectErrorStream(true)
                .start();
        try {
            String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(log).isEqualTo(1);
            assertThat(log.lines().filter(line -> line.startsWith("did ")))
                    .isEqualTo(IntStream.range(0, 10)
                            .filter(number -> number != 3)
                            .mapToObj(number -> "did m" + number)
                            .toList());
            assertThat(log)
                    .contains("message m3 failed at receive 1", "java.lang.OutOfMemoryError")
                    .doesNotContain("asks for the next invocation");
            assertThat(runtime.events())
                    .containsExactly(RESPONSE + "{\"batchItemFailures\":[{\"itemIdentifier\":\"m3\"}]}");
        } finally {
            process.destroyForcibly();
        }
    }
}
