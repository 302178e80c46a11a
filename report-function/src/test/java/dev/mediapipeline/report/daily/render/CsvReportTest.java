package dev.mediapipeline.report.daily.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.report.daily.SampleReports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
    /** Parses RFC 4180 strictly: lines end with CRLF, quotes are doubled inside quotes. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char character = csv.charAt(at);
            if (quoted && character == '"' && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == ',') {
                line.add(field.toString());
                field.setLength(0);
            } else if (!quoted && character == '\r') {
                assertThat(csv.charAt(++at)).isEqualTo('\n');
                line.add(field.toString());
                field.setLength(0);
                lines.add(line);
                line = new ArrayList<>();
            } else {
                field.append(character);
            }
        }
        assertThat(field).as("the last line ends too").isEmpty();
        return lines;
    }

    private static Map<String, String> figures(String csv) {
        var figures = new TreeMap<String, String>();
        parse(csv).stream().skip(1).forEach(line -> {
            assertThat(line).hasSize(5);
            assertThat(line.getFirst()).isEqualTo("2026-11-24");
            assertThat(figures.put(String.join("/", line.subList(1, 4)), line.getLast()))
                    .isNull();
        });
        return figures;
    }

    @Test
    void everyFigureOfTheJsonHasALine() {
        JsonNode json = EventJson.read(EventJson.write(SampleReports.busy()), JsonNode.class);
        var expected = new TreeMap<String, String>();
        for (String name : List.of("schemaVersion", "computedAt", "closed")) {
            expected.put("report//" + name, json.get(name).asText());
        }
        for (String section : List.of("totals", "retries", "orphans")) {
            json.get(section)
                    .properties()
                    .forEach(figure -> expected.put(
                            section + "//" + figure.getKey(), figure.getValue().asText()));
        }
        named(json.get("funnel"), "funnel", "step", expected);
        named(json.get("latency"), "latency", "stage", expected);
        named(json.get("failures"), "failures", "code", expected);
        named(json.get("deadLetters"), "deadLetters", "queue", expected);
        named(json.get("formats").get("sources"), "sources", "format", expected);
        named(json.get("formats").get("renditions"), "renditions", "format", expected);
        for (String saving : List.of("webpInsteadOfJpeg", "renditionInsteadOfSource")) {
            json.get("formats")
                    .get(saving)
                    .properties()
                    .forEach(figure -> expected.put(
                            "savings/" + saving + "/" + figure.getKey(),
                            figure.getValue().asText()));
        }
        for (int hour = 0; hour < 24; hour++) {
            expected.put(
                    "registeredByHour/%02d/count".formatted(hour),
                    json.get("registeredByHour").get(hour).asText());
        }

        assertThat(figures(CsvReport.render(SampleReports.busy()))).isEqualTo(expected);
    }

    private static void named(JsonNode list, String section, String name, Map<String, String> figures) {
        list.forEach(entry -> entry.properties().stream()
                .filter(figure -> !figure.getKey().equals(name))
                .forEach(figure -> figures.put(
                        section + "/" + entry.get(name).asText() + "/" + figure.getKey(),
                        figure.getValue().asText())));
    }

    @Test
    void theFirstLineNamesTheColumns() {
        assertThat(CsvReport.render(SampleReports.busy())).startsWith("date,section,name,measure,value\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,B", "say \"no\"", "two\r\nlines", "plain", ""})
    void textIsReadBackUnchanged(String code) {
        assertThat(figures(CsvReport.render(SampleReports.failedFor(code))))
                .containsEntry("failures/" + code + "/count", "51");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void textIsNeverAFormula(String code) {
        assertThat(figures(CsvReport.render(SampleReports.failedFor(code))))
                .containsEntry("failures/'" + code + "/count", "51");
    }
}
