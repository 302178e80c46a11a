package dev.mediapipeline.localcloud.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {
    @TempDir
    Path folder;

    @Test
    void findsImagesInFoldersByExtensionInAnyCase() throws IOException {
        var upper = file("a/B.JPG");
        var deep = file("a/b/c.avif");
        file("a/notes.txt");

        assertThat(ImageFiles.find(List.of(folder))).containsExactlyInAnyOrder(upper, deep);
    }

    @Test
    void takesANamedFileWhateverItIs() throws IOException {
        var notes = file("notes.txt");

        assertThat(ImageFiles.find(List.of(notes))).containsExactly(notes);
    }

    @Test
    void takesAFileOnceThatIsNamedTwice() throws IOException {
        var photograph = file("photograph.png");

        assertThat(ImageFiles.find(List.of(photograph, folder))).containsExactly(photograph);
    }

    @Test
    void namesAPathThatDoesNotExist() {
        var missing = folder.resolve("missing");

        assertThatExceptionOfType(RunException.class)
                .isThrownBy(() -> ImageFiles.find(List.of(missing)))
                .withMessageContaining(missing.toString());
    }

    @Test
    void saysThatAFolderHasNoImages() {
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(() -> ImageFiles.find(List.of(folder)))
                .withMessageContaining("no images")
                .withMessageContaining(folder.toString());
    }

    @Test
    void declaresTheTypeThatTheNameSuggests() {
        assertThat(ImageFiles.contentType(Path.of("a.JPEG"))).isEqualTo("image/jpeg");
        assertThat(ImageFiles.contentType(Path.of("a.avif"))).isEqualTo("image/avif");
        assertThat(ImageFiles.contentType(Path.of("nothing-known.zzzz"))).isEqualTo("application/octet-stream");
    }

    private Path file(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
