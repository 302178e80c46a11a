package dev.mediapipeline.batch.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.failure.lambda.RecordedRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqsBatchTest {
    private final RecordedRuntime runtime = new RecordedRuntime();

    @AfterEach
    void stop() {
        runtime.close();
    }

    /** Nothing is simulated: a real process runs out of memory, responds, and ends. */
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
                    .containsExactly("POST /2018-06-01/runtime/invocation/request-1/response "
                            + "{\"batchItemFailures\":[{\"itemIdentifier\":\"m3\"}]}");
        } finally {
            process.destroyForcibly();
        }
    }
}
