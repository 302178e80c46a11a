package dev.mediapipeline.fuzz.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.fuzz.child.Outcome.Accepted;
import dev.mediapipeline.fuzz.child.Outcome.Broken;
import dev.mediapipeline.fuzz.child.Outcome.Refused;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
    private Worker worker;

    @BeforeEach
    void start(@TempDir Path folder) {
        worker = FakeTarget.worker(folder);
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void passesOnWhatTheTargetFinds() throws Exception {
        assertThat(worker.run("question ", "input".getBytes(UTF_8))).isEqualTo(new Accepted("question input"));
        assertThat(worker.peakMegabytes()).isPositive();
    }

    @Test
    void takesARefusalWithAKnownCodeForInOrder() throws Exception {
        assertThat(run("refuse")).isEqualTo(new Refused("CORRUPT: as instructed"));
    }

    @Test
    void findsARefusalWithoutAKnownCode() throws Exception {
        assertBroken("refuse without a known code", "exception", "NO_SUCH_CODE");
    }

    @Test
    void findsAnException() throws Exception {
        assertBroken("throw", "exception", "at dev.mediapipeline.fuzz.child.FakeTarget.act");
    }

    @Test
    void findsADisagreement() throws Exception {
        assertBroken("disagree", "disagreement", "as instructed");
    }

    @Test
    void findsWhatAllocatesTooMuch() throws Exception {
        assertBroken("allocate", "allocation", "bytes were allocated");
    }

    @Test
    void findsACrashInNativeMemoryWithItsReport() throws Exception {
        assertBroken("crash", "crash", "SIGSEGV");
    }

    @Test
    void findsAnExit() throws Exception {
        assertBroken("exit", "crash", "exit code 42");
    }

    @Test
    void findsAHangWithItsStack() throws Exception {
        assertBroken("hang", "hang", "FakeTarget.hang");
    }

    @Test
    void findsWhatNeedsTooMuchNativeMemory() throws Exception {
        assertBroken("grow", "memory", "MiB are resident");
    }

    /** Checks that the next input is tried after any failure of the child. */
    private void assertBroken(String input, String kind, String detail) throws Exception {
        assertThat(run(input)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.kind()).isEqualTo(kind);
            assertThat(broken.detail()).contains(detail);
        });
        assertThat(run("next")).isEqualTo(new Accepted("next"));
    }

    private Outcome run(String input) throws IOException, InterruptedException {
        return worker.run("", input.getBytes(UTF_8));
    }
}
