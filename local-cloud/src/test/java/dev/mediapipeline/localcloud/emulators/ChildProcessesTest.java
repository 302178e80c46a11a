package dev.mediapipeline.localcloud.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void isClosedWhenItsChildrenHaveEnded() throws Exception {
        var children = new ChildProcesses(folder.resolve("processes"));
        var started = new ArrayList<Process>();
        for (var number = 0; number < 20; number++) {
            started.add(children.start(new ProcessBuilder("sleep", "60")));
        }

        children.close();

        assertThat(started).noneMatch(Process::isAlive);
    }

    @Test
    void endsWhatAKilledLocalCloudLeftBehind() throws Exception {
        var file = folder.resolve("processes");
        var stranger = new ProcessBuilder("sleep", "60").start();
        try (var killed = new ChildProcesses(file)) {
            var left = killed.start(new ProcessBuilder("sleep", "60"));
            Files.writeString(file, Files.readString(file) + stranger.pid() + " 2000-01-01T00:00:00Z\n");

            try (var _ = new ChildProcesses(file)) {
                assertThat(left.waitFor()).isNotZero();
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }
}
