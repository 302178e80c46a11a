package dev.mediapipeline.localcloud.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mediapipeline.localcloud.calls.Usage;
import dev.mediapipeline.localcloud.run.MediaResult.RenditionResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ResultsTest {
    private static final MediaResult READY = result(
            "a.jpg",
            "id-1",
            MediaResult.READY,
            null,
            List.of(rendition("w800", "WEBP", 800, 400), rendition("w1600", "WEBP", 1600, 600)));
    private static final MediaResult REFUSED = result("b.txt", null, MediaResult.FAILED, "UNSUPPORTED_TYPE", List.of());
    private static final MediaResult LOST = result("c.png", "id-3", MediaResult.LOST, "TIMEOUT", List.of());

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
                        ready -> assertThat(ready).matches("a\\.jpg +READY +2 +400 +7"),
                        refused -> assertThat(refused).matches("b\\.txt +FAILED +0 +7 +UNSUPPORTED_TYPE: in words"));
    }

    @Test
    void writesTheSummaryAsProgramsRead() throws IOException {
        var file = folder.resolve("summary.json");

        Summary.of(List.of(READY, REFUSED, LOST), 1.5, USAGE).write(file);

        var json = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "uploaded",
                        "ready",
                        "failed",
                        "lost",
                        "seconds",
                        "awsRequests",
                        "writeUnits",
                        "readUnits",
                        "media");
        assertThat(json.at("/awsRequests/total/s3:PutObject").asInt()).isEqualTo(6);
        assertThat(json.at("/awsRequests/perUpload/s3:PutObject").asDouble()).isEqualTo(2);
        assertThat(json.at("/awsRequests/byFunction/F/s3:PutObject").asInt()).isEqualTo(4);
        assertThat(json.at("/writeUnits/perUpload").asDouble()).isEqualTo(3);
        assertThat(json.at("/readUnits/total").asDouble()).isEqualTo(1.5);
        assertThat(json.path("lost").asInt()).isEqualTo(1);
        assertThat(json.at("/media/1/reason").asString()).isEqualTo("UNSUPPORTED_TYPE");
        assertThat(json.at("/media/0").propertyNames())
                .containsExactlyInAnyOrder("file", "mediaId", "status", "reason", "millis", "renditions");
        assertThat(json.at("/media/0/renditions/0").propertyNames())
                .containsExactlyInAnyOrder("group", "name", "format", "width", "height", "bytes", "url");
        assertThat(json.at("/media/0/renditions/0/url").asString()).startsWith("file:");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void isContentWithFailuresThatHaveAReasonOnly() {
        var unexplained = result("d.png", "id-4", MediaResult.FAILED, null, List.of());

        assertThat(Summary.of(List.of(READY, REFUSED), 1, USAGE).nothingLost()).isTrue();
        assertThat(Summary.of(List.of(READY, LOST), 1, USAGE).nothingLost()).isFalse();
        assertThat(Summary.of(List.of(unexplained), 1, USAGE).nothingLost()).isFalse();
    }

    @Test
    void refusesASummaryInAFolderThatIsNotThere() {
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(() -> Summary.checkFolder(folder.resolve("missing/summary.json")))
                .withMessageContaining("summary.json");
    }

    @Test
    void derivesTheReasonFromTheProblemsType() {
        var problem = JsonMapper.builder().build().readTree("""
                {"type":"urn:media-pipeline:problem:too-large","title":"t","detail":"at most 50"}""");

        var refused = PipelineApi.RefusedException.of(problem);

        assertThat(refused.reason()).isEqualTo("TOO_LARGE");
        assertThat(refused).hasMessage("at most 50");
    }

    private static MediaResult result(
            String file, @Nullable String id, String status, @Nullable String reason, List<RenditionResult> made) {
        return new MediaResult(Path.of(file), id, status, reason, reason == null ? null : "in words", 1000, 7, made);
    }

    private static RenditionResult rendition(String name, String format, int width, long bytes) {
        return new RenditionResult("web", name, format, width, 10, bytes, URI.create("file:///r/" + name));
    }
}
