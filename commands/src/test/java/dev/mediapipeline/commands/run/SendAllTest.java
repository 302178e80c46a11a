package dev.mediapipeline.commands.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.mediapipeline.commands.run.MediaResult.Status;
import dev.mediapipeline.commands.run.MediaResult.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests consecutive runs on the same state, against a fake pipeline. */
class SendAllTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakePipeline pipeline;

    @SuppressWarnings("NullAway.Init")
    private Counts counts;

    private Path photographs = Path.of("");
    private Path output = Path.of("");
    private boolean again;
    private SendAll sending = new SendAll();

    @BeforeEach
    void start() throws IOException {
        pipeline = new FakePipeline();
        photographs = Files.createDirectories(folder.resolve("photographs"));
        output = folder.resolve("output");
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void storesRenditionsUnderTheFoldersOfTheirSources() throws IOException {
        photograph("2023/same.jpg", "one");
        photograph("2024/same.jpg", "two");

        var results = run(photographs);

        assertThat(results).extracting(MediaResult::status).containsOnly(Status.READY);
        assertThat(output.resolve("2023/same.jpg/web-w800.webp")).isRegularFile();
        assertThat(output.resolve("2024/same.jpg/web-w800.webp")).isRegularFile();
    }

    @Test
    void givesEachOfTwoFilesWithTheSameNameAFolderThatItKeeps() throws IOException {
        var one = photograph("2023/same.jpg", "one");
        var two = photograph("2024/same.jpg", "two");

        run(one, two);
        var later = run(two);

        assertThat(later).singleElement().satisfies(result -> {
            assertThat(result.upload()).isEqualTo(Upload.ALREADY_THERE);
            assertThat(result.folder()).isEqualTo(output.resolve("same (2).jpg"));
        });
        assertThat(output).isDirectoryContaining("glob:**/same.jpg").isDirectoryContaining("glob:**/same (2).jpg");
    }

    @Test
    void doesNotSendAFileAgainUnlessItsContentChangedOrItIsAsked() throws IOException {
        var same = photograph("same.jpg", "one");
        photograph("changed.jpg", "two");
        run(photographs);
        photograph("changed.jpg", "other");

        var results = run(photographs);

        assertThat(results).extracting(MediaResult::upload).containsExactly(Upload.SENT, Upload.ALREADY_THERE);
        assertThat(pipeline.uploads()).isEqualTo(3);

        again = true;
        assertThat(run(same)).extracting(MediaResult::upload).containsExactly(Upload.SENT);
    }

    @Test
    void replacesTheRenditionsOfTheContentBefore() throws IOException {
        photograph("a.jpg", "one");
        pipeline.renditions = List.of("w800", "w1600");
        run(photographs);
        var own = Files.createFile(output.resolve("a.jpg/own.txt"));
        photograph("a.jpg", "smaller");
        pipeline.renditions = List.of("w800");

        var results = run(photographs);

        assertThat(output.resolve("a.jpg/web-w1600.webp")).doesNotExist();
        assertThat(own).exists();
        assertThat(output.resolve("a.jpg/web-w800.webp"))
                .hasContent(
                        FakePipeline.rendition(String.valueOf(results.getFirst().mediaId())));
    }

    @Test
    void fetchesRenditionsIntoAnotherFolderWithoutSendingAgain() throws IOException {
        photograph("a.jpg", "one");
        run(photographs);
        output = folder.resolve("elsewhere");

        run(photographs);

        assertThat(output.resolve("a.jpg/web-w800.webp")).isRegularFile();
        assertThat(pipeline.uploads()).isEqualTo(1);
    }

    @Test
    void sendsAgainWhatWasDeletedSinceOrFailedForNoFaultOfItsOwn() throws IOException {
        photograph("a.jpg", "one");
        photograph("b.jpg", "two");
        photograph("c.jpg", "three");
        pipeline.end = id -> id.equals("media-1") ? "OVERDUE" : id.equals("media-2") ? "CORRUPT" : "READY";
        oneByOne(List.of("a.jpg", "b.jpg", "c.jpg"));
        pipeline.delete("media-3");

        assertThat(run(photographs))
                .extracting(MediaResult::upload)
                .containsExactly(Upload.SENT, Upload.ALREADY_THERE, Upload.SENT);
    }

    @Test
    void continuesAfterAnInterruptionWithWhatWaits() throws Exception {
        var one = photograph("a/one.jpg", "one");
        photograph("b/two.jpg", "two");
        pipeline.end = _ -> "PROCESSING";
        var interrupted = interruptedRun(photographs.resolve("a"));
        assertThat(interrupted).singleElement().satisfies(result -> {
            assertThat(result.status()).isEqualTo(Status.WAITING);
            assertThat(result.upload()).isEqualTo(Upload.SENT);
        });
        assertThat(counts).hasToString("1 file: 0 ready, 0 failed, 1 waiting · 1 sent");
        pipeline.end = _ -> "READY";

        var results = run(photographs.resolve("b"));

        assertThat(results)
                .extracting(MediaResult::file, MediaResult::status, MediaResult::upload)
                .containsExactly(
                        tuple(photographs.resolve("b/two.jpg"), Status.READY, Upload.SENT),
                        tuple(one, Status.READY, Upload.ALREADY_THERE));
        assertThat(output.resolve("one.jpg/web-w800.webp")).isRegularFile();
        assertThat(run(photographs.resolve("b"))).hasSize(1);
    }

    @Test
    void letsEachFileFailAlone() throws IOException {
        photograph("good.jpg", "one");
        photograph("n".repeat(250) + ".jpg", "two");
        photograph("esc\u001b[2J\n.jpg", "three");
        photograph("vanishing.jpg", "four");
        Files.createSymbolicLink(photographs.resolve("link.jpg"), Path.of("nowhere"));
        Files.createFile(Files.createDirectories(output).resolve("blocked"));
        photograph("blocked/five.jpg", "five");
        var found = ImageFiles.find(List.of(photographs), List.of());
        Files.delete(photographs.resolve("vanishing.jpg"));

        var results = run(found);

        assertThat(results)
                .extracting(
                        result -> result.name().toString().replaceAll("n{250}", "n"),
                        MediaResult::status,
                        MediaResult::reason)
                .containsExactlyInAnyOrder(
                        tuple("good.jpg", Status.READY, null),
                        tuple("n.jpg", Status.READY, null),
                        tuple("esc\u001b[2J\n.jpg", Status.READY, null),
                        tuple("vanishing.jpg", Status.FAILED, "NOT_SENT"),
                        tuple("link.jpg", Status.FAILED, "NOT_SENT"),
                        tuple("blocked/five.jpg", Status.FAILED, "NOT_FETCHED"));
        assertThat(counts).hasToString("6 files: 3 ready, 3 failed · 4 sent · 2 not sent");
        assertThat(pipeline.names).contains("esc\ufffd[2J\ufffd.jpg");
    }

    @Test
    void triesAgainWhenThePipelineFailsForAMoment() throws IOException {
        photograph("a.jpg", "one");
        pipeline.failuresToCome.set(2);

        assertThat(run(photographs)).extracting(MediaResult::status).containsExactly(Status.READY);
    }

    private Path photograph(String name, String content) throws IOException {
        var file = photographs.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void oneByOne(List<String> names) {
        names.forEach(name -> run(photographs.resolve(name)));
    }

    private List<MediaResult> run(Path... paths) {
        return run(ImageFiles.find(List.of(paths), List.of(output)));
    }

    private List<MediaResult> run(ImageFiles.Found found) {
        sending = new SendAll();
        var ledger = Ledger.open(folder.resolve("sent.jsonl"));
        var progress = new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
        var jobs = SendAll.jobs(found, ledger, new RenditionFolders(output, ledger));
        progress.expect(jobs.size());
        var client = pipeline.client();
        var results = sending.send(jobs.stream()
                .map(job -> new SendFile(client, ledger, progress, job, again))
                .toList());
        counts = progress.end();
        return results;
    }

    private List<MediaResult> interruptedRun(Path path) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<MediaResult>> running = () -> run(path);
            var results = executor.submit(running);
            await().until(() ->
                    !Ledger.open(folder.resolve("sent.jsonl")).unfinished().isEmpty());
            sending.stop();
            return results.get();
        }
    }
}
