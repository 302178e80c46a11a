package dev.mediapipeline.report.daily.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.SampleDay;
import dev.mediapipeline.report.daily.SampleReports;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final Instant CLOSED = SampleDay.CLOSED;

    private static Document parse(DayReport report) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(HtmlReport.render(report))));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + HtmlReport.render(report), e);
        }
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    private static void numbers(JsonNode node, List<String> found) {
        if (node.isNumber()) {
            found.add(node.asText());
        }
        node.forEach(child -> numbers(child, found));
    }

    @Test
    void everyFigureOfTheJsonIsInThePageAsOften() {
        List<String> expected = new ArrayList<>();
        JsonNode json = EventJson.read(EventJson.write(SampleReports.busy()), JsonNode.class);
        // These two are figures of the funnel as well, and shown there.
        ((ObjectNode) json.get("totals")).remove(List.of("uploaded", "accepted"));
        numbers(json, expected);

        List<String> shown = new ArrayList<>(elements(parse(SampleReports.busy()), "data").stream()
                .map(data -> data.getAttribute("value"))
                .toList());

        assertThat(expected).hasSizeGreaterThan(90);
        assertThat(expected)
                .allSatisfy(figure -> assertThat(shown.remove(figure))
                        .as("the figure %s", figure)
                        .isTrue());
    }

    @Test
    void showsEachExactFigureInReadableForm() {
        var shown = elements(parse(SampleReports.busy()), "data").stream()
                .map(data -> data.getAttribute("value") + "=" + data.getTextContent())
                .toList();

        assertThat(shown)
                .contains("1284=1,284", "0.9743=97.4 %", "4821337604=4.8 GB", "186=186 ms", "48211=48.2 s")
                .contains("212903=3 min 33 s");
    }

    @Test
    void everyChartIsAnImageWithATitleAndADescription() {
        var charts = elements(parse(SampleReports.busy()), "svg");

        assertThat(charts).hasSize(6).allSatisfy(chart -> {
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            assertThat(chart.getElementsByTagName("title").getLength()).isEqualTo(1);
            assertThat(chart.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        });
        assertThat(charts.stream().map(chart -> chart.getAttribute("aria-labelledby")))
                .doesNotHaveDuplicates();
    }

    @Test
    void theBarsAreAsLongAsTheirFigures() {
        var bars = elements(parse(SampleReports.busy()), "svg").stream()
                .filter(chart -> chart.getAttribute("aria-labelledby").startsWith("failures"))
                .flatMap(chart -> IntStream.range(
                                0, chart.getElementsByTagName("rect").getLength())
                        .mapToObj(index ->
                                (Element) chart.getElementsByTagName("rect").item(index)))
                .filter(rect -> rect.getAttribute("class").equals("bar"))
                .map(rect -> Integer.parseInt(rect.getAttribute("width")))
                .toList();

        assertThat(bars).containsExactly(480, 139, 108, 46, 15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x", "%s%n", "\0\u001b"
            })
    void aCodeWithMarkupIsShownAsText(String code) {
        Document page = parse(SampleReports.failedFor(code));

        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "img")).isEmpty();
        assertThat(page.getDocumentElement().getTextContent())
                .contains(code.replace('\0', '\uFFFD').replace('\u001b', '\uFFFD'));
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingRuns() {
        String page = HtmlReport.render(SampleReports.busy()).replaceAll("xmlns=\"[^\"]*\"", "");

        assertThat(page)
                .doesNotContainPattern(
                        Pattern.compile("<script|<link|<iframe|src=|href=|url\\(|@import|https?:| style=| on\\w+="));
    }

    @Test
    void thePolicyAllowsTheStyleSheetOfThePageAndNothingElse() throws Exception {
        String css = HtmlReport.render(SampleReports.busy()).replaceAll("(?s).*<style>(.*)</style>.*", "$1");
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));

        assertThat(HtmlReport.CONTENT_SECURITY_POLICY)
                .isEqualTo(
                        "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                                .formatted(digest));
    }

    /** Native executables only contain the resources that their metadata names. */
    @Test
    void nativeExecutablesContainTheStyleSheet() throws IOException {
        String metadata = "/META-INF/native-image/dev.mediapipeline/report-function/reachability-metadata.json";
        try (var in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(metadata))) {
            JsonNode json = EventJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
            assertThat(json.get("resources")
                            .valueStream()
                            .map(resource -> resource.get("glob").asText()))
                    .allSatisfy(resource -> assertThat(HtmlReport.class.getResource("/" + resource))
                            .isNotNull())
                    .contains(HtmlReport.class.getPackageName().replace('.', '/') + "/report.css");
        }
    }

    @Test
    void startsWithTheConcerns() {
        var verdict = elements(parse(SampleReports.busy()), "section").getFirst();

        assertThat(verdict.getTextContent())
                .contains("! 5 things need attention")
                .contains("Of 1,284 registered uploads: 1,229 ready, 20 failed")
                .contains("3 uploads are past the deadline")
                .contains("4 uploads are finished, but not announced")
                .contains("1 upload is in a status that this version does not know")
                .contains("17 messages are in media-pipeline-ResizeDeadLetterQueue-4D5E6F")
                .contains("46 stored objects are without an upload");
    }

    @Test
    void anEmptyDayIsQuiet() {
        Document page = parse(SampleReports.empty(CLOSED));

        assertThat(page.getDocumentElement().getTextContent())
                .contains("A quiet day: no upload was registered")
                .contains("✓ Nothing was lost")
                .contains("Closed.")
                .doesNotContain("NaN");
        assertThat(elements(page, "svg")).isEmpty();
    }

    @Test
    void anOpenDayShowsWhenItCloses() {
        assertThat(parse(SampleReports.empty(CLOSED.minusNanos(1)))
                        .getDocumentElement()
                        .getTextContent())
                .contains("Not closed yet: figures can change until 26 November 2026, 04:15 UTC")
                .contains("Nothing was lost so far");
    }

    private static String verdict(DayReport report) {
        return elements(parse(report), "section").getFirst().getTextContent();
    }

    @Test
    void recommendsARedriveOnlyWhereOneIsPossible() {
        assertThat(verdict(SampleReports.with(
                        List.of(
                                new DayReport.DeadLetters("ResizeDeadLetterQueue", 17, true),
                                new DayReport.DeadLetters("EraseDeadLetterQueue", 1, false)),
                        null,
                        null)))
                .contains("17 messages are in ResizeDeadLetterQueue: find out why, then redrive them.")
                .contains(
                        "1 message is in EraseDeadLetterQueue: find out why, then delete them. They cannot be redriven");
    }

    @Test
    void namesThePartThatAnUnfinishedSearchDidNotReach() {
        var uploads = new DayReport.Orphans(CLOSED, 0, 0, "UPLOADS");
        var renditions = new DayReport.Orphans(CLOSED, 0, 0, "RENDITIONS");

        assertThat(verdict(SampleReports.with(List.of(), uploads, null)))
                .contains("the rest of the uploads bucket and all of the renditions bucket were not searched")
                .doesNotContain("Nothing was lost");
        assertThat(verdict(SampleReports.with(List.of(), renditions, null)))
                .contains("the rest of the renditions bucket was not searched");
    }

    @Test
    void namesItemsThatCouldNotBeRead() {
        assertThat(verdict(SampleReports.with(List.of(), null, new DayReport.Unreadable(1, List.of("item-1")))))
                .contains("1 upload is unreadable and in no figure: check item-1.");
    }
}
