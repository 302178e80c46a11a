package dev.mediapipeline.commands.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mediapipeline.commands.line.Printable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {
    @TempDir
    Path folder;

    @Test
    void findsImagesInFoldersByExtensionInAnyCase() throws IOException {
        var upper = file("a/B.JPG");
        var deep = file("a/b/c.avif");
        file("a/notes.txt");

        var found = find(folder);

        assertThat(found.sources())
                .containsExactly(new Source(upper, Path.of("a/B.JPG")), new Source(deep, Path.of("a/b/c.avif")));
        assertThat(found.skippedInWords()).containsExactly("Skipped, not named like an image: notes.txt");
    }

    @Test
    void passesOverWhatIsHiddenAndWhatIsNoFile() throws Exception {
        var photograph = file("a.jpg");
        file(".hidden.jpg");
        file(".thumbnails/b.jpg");
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.jpg").toString())
                        .start()
                        .waitFor())
                .isZero();

        var found = find(folder);

        assertThat(found.sources()).extracting(Source::file).containsExactly(photograph);
        assertThat(found.skippedInWords())
                .satisfiesExactlyInAnyOrder(
                        hidden -> assertThat(hidden)
                                .startsWith("Skipped, hidden: ")
                                .contains(".hidden.jpg", ".thumbnails"),
                        special -> assertThat(special).isEqualTo("Skipped, not a file: pipe.jpg"));
    }

    @Test
    void followsLinksToFilesButNotToFolders() throws IOException {
        file("a/b.jpg");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("a/link.jpg"), Path.of("b.jpg"));
        var named = Files.createSymbolicLink(folder.resolve("named"), folder.resolve("a"));

        var found = find(named);

        assertThat(found.sources())
                .containsExactly(
                        new Source(named.resolve("b.jpg"), Path.of("b.jpg")),
                        new Source(named.resolve("link.jpg"), Path.of("link.jpg")));
        assertThat(found.skippedInWords()).containsExactly("Skipped, a link to a folder: loop");
    }

    @Test
    void doesNotSearchTheFolderOfRenditions() throws IOException {
        var photograph = file("a.jpg");
        var rendition = file("small/a.jpg/web-w800.jpg");

        var found = ImageFiles.find(List.of(folder), List.of(folder.resolve("small")));

        assertThat(rendition).exists();
        assertThat(found.sources()).extracting(Source::file).containsExactly(photograph);
    }

    @Test
    @EnabledIfSystemProperty(named = "sun.jnu.encoding", matches = "UTF-8")
    void findsAFileWhoseNameTheCommandLineCouldNotCarry() throws IOException {
        var photograph = Files.createFile(Path.of(URI.create(folder.toUri() + "caf%E9.jpg")));
        // Java decodes bytes that are not UTF-8 to this character.
        var argument = folder.resolve("caf\ufffd.jpg");

        assertThat(find(argument).sources()).containsExactly(new Source(photograph, photograph.getFileName()));
        assertThat(Printable.of(photograph)).endsWith("/caf%E9.jpg");
    }

    @Test
    void takesANamedFileWhateverItIs() throws IOException {
        var notes = file("notes.txt");

        assertThat(find(notes).sources()).containsExactly(new Source(notes, Path.of("notes.txt")));
    }

    @Test
    void takesAFileOnceThatIsNamedTwice() throws IOException {
        var photograph = file("photograph.png");

        assertThat(find(photograph, folder, folder.resolve("../" + folder.getFileName()))
                        .sources())
                .extracting(Source::file)
                .containsExactly(photograph);
    }

    @Test
    void namesAPathThatDoesNotExist() {
        var missing = folder.resolve("missing");

        assertThatExceptionOfType(RunException.class)
                .isThrownBy(() -> find(missing))
                .withMessageContaining(missing.toString());
    }

    @Test
    void saysThatAFolderHasNoImages() {
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(() -> find(folder))
                .withMessageContaining("no images")
                .withMessageContaining(folder.toString());
    }

    @Test
    void declaresTheTypeThatTheNameSuggests() {
        assertThat(ImageFiles.contentType(Path.of("a.JPEG"))).isEqualTo("image/jpeg");
        assertThat(ImageFiles.contentType(Path.of("a.avif"))).isEqualTo("image/avif");
        assertThat(ImageFiles.contentType(Path.of("nothing-known.zzzz"))).isEqualTo("application/octet-stream");
    }

    private static ImageFiles.Found find(Path... paths) {
        return ImageFiles.find(List.of(paths), List.of());
    }

    private Path file(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
