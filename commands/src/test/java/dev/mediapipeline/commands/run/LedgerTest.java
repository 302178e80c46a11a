package dev.mediapipeline.commands.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Path FOLDER = Path.of("/renditions/a.jpg");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path state;

    @Test
    void remembersAcrossRunsWhatWasSentAndWhatHasNotEnded() throws IOException {
        var one = Path.of("/photographs/new\nline \u001b.jpg");
        var two = Path.of("/photographs/other.jpg");
        var ledger = open();
        ledger.put(ledger.sent(one, "hash-1", "media-1", FOLDER));
        var sent = ledger.sent(two, "hash-2", "media-2", FOLDER);
        ledger.put(sent);
        ledger.put(sent.ended("READY", List.of("web-w800.webp")));

        var later = open();

        assertThat(later.find(one)).hasValueSatisfying(found -> {
            assertThat(found.sha256()).isEqualTo("hash-1");
            assertThat(Path.of(found.file())).isEqualTo(one);
        });
        assertThat(later.find(two))
                .hasValueSatisfying(found -> assertThat(found.renditions()).containsExactly("web-w800.webp"));
        assertThat(later.unfinished()).extracting(Ledger.Sent::mediaId).containsExactly("media-1");
    }

    @Test
    void losesNothingButTheLineThatACrashCutOff() throws IOException {
        var ledger = open();
        ledger.put(ledger.sent(Path.of("/a.jpg"), "hash-1", "media-1", FOLDER));
        ledger.put(ledger.sent(Path.of("/b.jpg"), "hash-2", "media-2", FOLDER));
        var length = Files.size(file());
        for (var cut = 1; cut < 40; cut++) {
            try (var channel = Files.newByteChannel(file(), StandardOpenOption.WRITE)) {
                channel.truncate(length - cut);
            }
            var after = open();
            after.put(after.sent(Path.of("/c.jpg"), "hash-3", "media-3", FOLDER));

            assertThat(open().unfinished())
                    .as("%d bytes cut off", cut)
                    .extracting(Ledger.Sent::mediaId)
                    .containsExactly("media-1", "media-3");
            try (var channel = Files.newByteChannel(file(), StandardOpenOption.WRITE)) {
                channel.truncate(length - cut);
            }
        }
    }

    @Test
    void writesEvenWhenTheThreadIsInterrupted() throws IOException {
        var ledger = open();

        Thread.currentThread().interrupt();
        ledger.put(ledger.sent(Path.of("/a.jpg"), "hash-1", "media-1", FOLDER));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(open().unfinished()).hasSize(1);
    }

    @Test
    void keepsTheBytesOfANameThatIsNotText() throws IOException {
        var name = Path.of(URI.create("file:///photographs/caf%E9.jpg"));
        var ledger = open();
        ledger.put(ledger.sent(name, "hash-1", "media-1", FOLDER));

        assertThat(open().find(name)).isPresent();
        assertThat(open().find(Path.of(URI.create("file:///photographs/caf%E8.jpg"))))
                .isEmpty();
    }

    @Test
    void givesAFolderToOneFileOnly() throws IOException {
        var ledger = open();
        ledger.put(ledger.sent(Path.of("/a.jpg"), "hash-1", "media-1", FOLDER));

        var later = open();

        assertThat(later.claim(FOLDER, Path.of("/a.jpg"))).isTrue();
        assertThat(later.claim(FOLDER, Path.of("/b/a.jpg"))).isFalse();
    }

    private Ledger open() {
        return Ledger.open(file());
    }

    private Path file() {
        return state.resolve("sent.jsonl");
    }
}
