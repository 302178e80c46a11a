package dev.mediapipeline.localcloud.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierStateTest {
    @TempDir
    Path state;

    @Test
    void forgetsWhatRunsKeptAndNothingElse() throws IOException {
        Files.createFile(state.resolve("lock"));
        Files.createFile(Files.createDirectories(state.resolve("s3/bucket")).resolve("object"));
        var other = Files.createFile(state.resolve("holiday.jpg"));

        EarlierState.forget(state);

        assertThat(state.resolve("s3")).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void leavesAFolderAloneThatNoRunHasUsed() throws IOException {
        var other = Files.createDirectories(state.resolve("s3"));

        EarlierState.forget(state);

        assertThat(other).exists();
    }
}
