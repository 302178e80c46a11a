package dev.mediapipeline.commands.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    private static final Instant BUILT = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void build() throws IOException {
        file("stamp", BUILT);
        file("module/target/module.jar", BUILT.plusSeconds(60));
        file("module/src/Source.java", BUILT.minusSeconds(60));
    }

    private void file(String name, Instant changed) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    private boolean isCurrent() {
        var jar = folder.resolve("module/target/module.jar");
        return new Build(folder.resolve("stamp"), List.of(jar), List.of(folder.resolve("module")), List.of())
                .isCurrent();
    }

    @Test
    void isCurrentWhenEverySourceIsOlder() {
        assertThat(isCurrent()).isTrue();
    }

    @Test
    void isNotCurrentWhenASourceIsNewer() throws IOException {
        file("module/src/Source.java", BUILT.plusSeconds(1));

        assertThat(isCurrent()).isFalse();
    }

    /** The packages of one processor lie where those of the other did. */
    @Test
    void aNativeBuildMakesThatOfEveryArchitectureStale() throws IOException {
        for (var architecture : Architecture.values()) {
            file("built-native-" + architecture, BUILT);
        }

        NativeBuild.forget(folder);

        assertThat(folder).isDirectoryNotContaining("glob:**/built-native-*");
    }

    @Test
    void isNotCurrentWithoutItsPackageOrItsStamp() throws IOException {
        Files.delete(folder.resolve("module/target/module.jar"));
        assertThat(isCurrent()).isFalse();

        file("module/target/module.jar", BUILT);
        Files.delete(folder.resolve("stamp"));
        assertThat(isCurrent()).isFalse();
    }
}
