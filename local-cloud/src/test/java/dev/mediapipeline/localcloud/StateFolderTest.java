package dev.mediapipeline.localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    private static final long WRITING_NANOS = Duration.ofMillis(300).toNanos();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path state;

    @Test
    void forgetsWhatRunsKeptAndNothingElse() throws IOException {
        Files.createFile(state.resolve("lock"));
        Files.createFile(Files.createDirectories(state.resolve("s3/bucket")).resolve("object"));
        Files.createFile(state.resolve(StateFolder.SENT));
        var other = Files.createFile(state.resolve("holiday.jpg"));

        StateFolder.forget(state);

        assertThat(state.resolve("s3")).doesNotExist();
        assertThat(state.resolve(StateFolder.SENT)).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void letsOnlyItsOwnerSeeWhatItKeeps() throws IOException {
        // A temporary folder is private to its owner already.
        var folder = state.resolve("new");
        try (var running = StateFolder.open(Optional.of(folder))) {
            var file = running.folder("issuer").resolve("key.json");
            StateFolder.write(file, "secret");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void leavesAFolderAloneThatNoRunHasUsed() throws IOException {
        var other = Files.createDirectories(state.resolve("s3"));

        StateFolder.forget(state);

        assertThat(other).exists();
    }

    @Test
    void doesNotForgetWhatALocalCloudIsUsing() {
        try (var running = StateFolder.open(Optional.of(state))) {
            var kept = running.folder("s3");

            assertThatThrownBy(() -> StateFolder.forget(state))
                    .isInstanceOf(LocalCloudException.class)
                    .hasMessageContaining("Another local cloud is running on");
            assertThat(kept).exists();
        }
    }

    @Test
    void deletesATemporaryFolderInUse() throws Exception {
        var temporary = StateFolder.open(Optional.empty());
        var folder = temporary.folder("logs");
        var writer = Thread.ofPlatform().start(() -> write(folder));
        await().until(() -> Files.exists(folder.resolve("1")));

        temporary.close();

        writer.join();
        assertThat(folder.getParent()).doesNotExist();
    }

    /** Writes files for a while, or until the folder is gone. */
    private static void write(Path folder) {
        var end = System.nanoTime() + WRITING_NANOS;
        try {
            for (var number = 1; System.nanoTime() < end; number++) {
                Files.createFile(folder.resolve(Integer.toString(number)));
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
