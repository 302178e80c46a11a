package dev.mediapipeline.commands.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mediapipeline.commands.line.Printable;
import dev.mediapipeline.commands.run.MediaResult.RenditionResult;
import dev.mediapipeline.commands.run.MediaResult.Status;
import dev.mediapipeline.commands.run.MediaResult.Upload;
import dev.mediapipeline.localcloud.calls.Usage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ResultsTest {
    private static final Path FOLDER = Path.of("/photographs");
    private static final MediaResult READY = result(
            "a.jpg",
            "id-1",
            Status.READY,
            null,
            List.of(rendition("w800", "WEBP", 800, 400), rendition("w1600", "WEBP", 1600, 600)));
    private static final MediaResult REFUSED = result("b.txt", null, Status.FAILED, "UNSUPPORTED_TYPE", List.of());
    private static final MediaResult LOST = result("c.png", "id-3", Status.LOST, "TIMEOUT", List.of());

    private static final Usage USAGE =
            new Usage(Map.of("F", Map.of("s3:PutObject", 4L), "G", Map.of("s3:PutObject", 2L)), 9, 1.5);

    @TempDir
    Path folder;

    @Test
    void savesWhatTheLargestWebpIsSmallerThanTheOriginal() {
        assertThat(READY.bytesSaved()).hasValue(400);
        assertThat(REFUSED.bytesSaved()).isEmpty();
    }

    @Test
    void showsEachFileInARowWithItsReason() {
        assertThat(ResultTable.of(List.of(READY, REFUSED)).lines())
                .satisfiesExactly(
                        headings -> assertThat(headings).startsWith("file ").endsWith("reason"),
                        ready -> assertThat(ready).matches("a\\.jpg +sent +READY +2 +400 +7"),
                        refused -> assertThat(refused)
                                .matches("b\\.txt +not sent +FAILED +0 +7 +UNSUPPORTED_TYPE: in words"));
    }

    @Test
    void showsThePathsOfFilesWithTheSameName() {
        var other = new MediaResult(
                Path.of("/other/a.jpg"),
                Path.of("a.jpg"),
                Path.of("/r"),
                Upload.SENT,
                "id-9",
                Status.READY,
                null,
                null,
                1,
                1,
                List.of());

        assertThat(ResultTable.of(List.of(READY, other)))
                .contains("/photographs/a.jpg ")
                .contains("/other/a.jpg ");
    }

    @Test
    @EnabledIfSystemProperty(named = "sun.jnu.encoding", matches = "UTF-8")
    void showsNamesSafelyAndColumnsInLine() {
        var hostile = result("\u001b[2Jred\n\u202egpj.jpg", "id-5", Status.READY, null, List.of());
        var wide = result("家族写真.jpeg", "id-6", Status.READY, null, List.of());

        var rows = ResultTable.of(List.of(hostile, wide)).lines().toList();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).startsWith("\\u001b[2Jred\\n\\u202egpj.jpg  sent");
        assertThat(rows.get(2)).startsWith("家族写真.jpeg  ");
        assertThat(Printable.width(before("sent", rows.get(2))))
                .isEqualTo(Printable.width(before("sent", rows.get(1))));
    }

    @Test
    void leavesOutTheMiddleOfALongName() {
        var name = "b" + "o".repeat(250) + "k.jpg";

        assertThat(ResultTable.of(List.of(result(name, "id-7", Status.READY, null, List.of()))))
                .contains("booo")
                .contains("…")
                .contains("ok.jpg  sent")
                .doesNotContain(name);
    }

    @Test
    void leavesFilesOutOfTheTableThatAnInterruptedRunHasNotBegun() {
        var waiting = result("d.jpg", null, Status.WAITING, null, List.of());
        var begun = result("e.jpg", "id-8", Status.WAITING, null, List.of());

        assertThat(ResultTable.of(List.of(waiting, begun)).lines())
                .hasSize(2)
                .last()
                .asString()
                .matches("e\\.jpg +sent +WAITING .*");
    }

    @Test
    void writesTheSummaryAsProgramsRead() throws IOException {
        var file = folder.resolve("summary.json");

        summary(READY, REFUSED, LOST).write(file);

        var json = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "files",
                        "uploaded",
                        "alreadyThere",
                        "notSent",
                        "ready",
                        "failed",
                        "lost",
                        "waiting",
                        "seconds",
                        "bytesSaved",
                        "awsRequests",
                        "writeUnits",
                        "readUnits",
                        "media");
        assertThat(json.at("/awsRequests/total/s3:PutObject").asInt()).isEqualTo(6);
        assertThat(json.at("/awsRequests/perUpload/s3:PutObject").asDouble()).isEqualTo(3);
        assertThat(json.at("/awsRequests/byFunction/F/s3:PutObject").asInt()).isEqualTo(4);
        assertThat(json.at("/writeUnits/perUpload").asDouble()).isEqualTo(4.5);
        assertThat(json.at("/readUnits/total").asDouble()).isEqualTo(1.5);
        assertThat(json.path("files").asInt()).isEqualTo(3);
        assertThat(json.path("uploaded").asInt()).isEqualTo(2);
        assertThat(json.path("notSent").asInt()).isEqualTo(1);
        assertThat(json.path("lost").asInt()).isEqualTo(1);
        assertThat(json.path("bytesSaved").asLong()).isEqualTo(400);
        assertThat(json.at("/media/1/reason").asString()).isEqualTo("UNSUPPORTED_TYPE");
        assertThat(json.at("/media/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "file",
                        "folder",
                        "upload",
                        "mediaId",
                        "status",
                        "reason",
                        "detail",
                        "bytesSaved",
                        "millis",
                        "renditions");
        assertThat(json.at("/media/0/renditions/0").propertyNames())
                .containsExactlyInAnyOrder("group", "name", "format", "width", "height", "bytes", "url");
        assertThat(json.at("/media/0/renditions/0/url").asString()).startsWith("file:");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    @EnabledIfSystemProperty(named = "sun.jnu.encoding", matches = "UTF-8")
    void writesNamesInTheSummaryThatAreSafeToShowAndStayTheSame() throws IOException {
        var file = folder.resolve("summary.json");
        var name = "c1\u009b31m\u202e.jpg";

        summary(result(name, "id-1", Status.READY, null, List.of())).write(file);

        var text = Files.readString(file);
        assertThat(text).doesNotContain("\u009b").doesNotContain("\u202e");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(text)
                        .at("/media/0/file")
                        .asString())
                .endsWith(name);
    }

    @Test
    void countsInOneLineAndLeavesOutWhatIsUsuallyZero() {
        assertThat(counts(READY, REFUSED, LOST))
                .hasToString("3 files: 1 ready, 1 failed, 1 lost · 2 sent · 1 not sent");
        assertThat(counts(READY)).hasToString("1 file: 1 ready, 0 failed · 1 sent");
        assertThat(Counts.of(2)).hasToString("2 files: 0 ready, 0 failed, 2 waiting");
    }

    @Test
    void isContentOnlyWhenEveryFileIsReady() {
        assertThat(counts(READY).areAllReady()).isTrue();
        assertThat(counts(READY, REFUSED).areAllReady()).isFalse();
        assertThat(counts(READY, LOST).areAllReady()).isFalse();
        assertThat(Counts.of(1).areAllReady()).isFalse();
    }

    @Test
    void refusesASummaryInAFolderThatIsNotThere() {
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(() -> Summary.checkFolder(folder.resolve("missing/summary.json")))
                .withMessageContaining("summary.json");
    }

    private static String before(String word, String row) {
        return row.substring(0, row.indexOf(word));
    }

    private static Summary summary(MediaResult... results) {
        return Summary.of(List.of(results), counts(results), 1.5, USAGE);
    }

    private static Counts counts(MediaResult... results) {
        var counts = Counts.of(results.length);
        for (var result : results) {
            counts = counts.withUpload(result.upload()).withEnd(result.status());
        }
        return counts;
    }

    private static MediaResult result(
            String file, @Nullable String id, Status status, @Nullable String reason, List<RenditionResult> made) {
        return new MediaResult(
                FOLDER.resolve(file),
                Path.of(file),
                Path.of("/renditions").resolve(file),
                id == null ? Upload.NOT_SENT : Upload.SENT,
                id,
                status,
                reason,
                reason == null ? null : "in words",
                1000,
                7,
                made);
    }

    private static RenditionResult rendition(String name, String format, int width, long bytes) {
        return new RenditionResult("web", name, format, width, 10, bytes, URI.create("file:///r/" + name));
    }
}
