package dev.mediapipeline.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.bench.Results;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PageTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void thePublishedPageIsMadeFromThePublishedResults() throws Exception {
        var results = DOCS.resolve("benchmarks/results.json").toFile();

        var page = Page.of(JsonMapper.shared().readValue(results, Results.class));

        assertThat(DOCS.resolve("benchmarks.md")).hasContent(page);
    }

    @Test
    void namesEverythingThatWasNotMeasured() throws Exception {
        var results = """
                {"quick": true, "machine": {"cores": "2"}, "runs": {
                "start": {"at": "2026-11-28T10:00:00Z", "absent": ["ours, native: there is no native-image"]}}}""";

        var page = Page.of(JsonMapper.shared().readValue(results, Results.class));

        assertThat(page)
                .contains("| cores | 2 |", "| start, from | 2026-11-28T10:00:00Z |")
                .contains("Not measured by `start`: ours, native: there is no native-image.")
                .contains("This was a quick run")
                .contains(
                        "| CPU per upload outside libvips, all functions together, as a share | ≤ 0.10 | not measured |")
                .doesNotContain("## Start", "## Cost");
    }

    @Test
    void drawsBarsFromZeroToTheLongest() throws Exception {
        var starts = """
                {"firstPollMillis": [9], "firstRenditionMillis": [], "firstResponseMillis": [%s], "residentMegabytes": [1]}""";
        var results = """
                {"quick": false, "machine": {}, "runs": {}, "start": {"rendition": {},
                "health": {"ours, native": %s, "bare Node": %s}}}""".formatted(starts.formatted(13.4), starts.formatted(33));

        var page = Page.of(JsonMapper.shared().readValue(results, Results.class));

        assertThat(page).contains("""
                  x-axis ["ours, native", "bare Node"]
                  y-axis "ms from the start of the process to the response" 0 --> 33
                  bar [13, 33]
                """);
    }
}
