package dev.mediapipeline.bench.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.bench.plot.BarPlot.Bar;
import dev.mediapipeline.bench.plot.LinePlot.Curve;
import dev.mediapipeline.bench.plot.LinePlot.Point;
import dev.mediapipeline.bench.statistics.Spread;
import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PlotsTest {
    private final String bars = new BarPlot(
                    "Ours < theirs & others",
                    "ms",
                    1,
                    List.of(
                            new Bar("ours", new Spread(9, 10, 11), true),
                            new Bar("theirs", new Spread(20, 20, 20), false)))
            .svg();
    private final String lines = new LinePlot(
                    "Cost",
                    "uploads",
                    "ms",
                    List.of(new Curve("JVM", List.of(new Point(10, 2), new Point(100, 2), new Point(1000, 4)))))
            .svg();

    @Test
    void drawsBarsAsLongAsTheirValues() {
        assertThat(numbers(bars, "<rect [^>]*width=\"([\\d.]+)\""))
                .hasSize(2)
                .satisfies(widths -> assertThat(widths.getFirst() * 2).isEqualTo(widths.getLast()));
    }

    @Test
    void printsEveryValueAndWhatItIs() {
        assertThat(bars).contains(">10.0 (9.0–11.0)<", ">20.0<", ">ours<", ">theirs<", ">ms; line: quartiles<");
        assertThat(lines).contains(">2.00<", ">4.00<", ">1,000<", ">uploads<", ">ms<", ">JVM<", ">Cost<");
    }

    @Test
    void putsTenTimesAsManyAlwaysTheSameWayFurther() {
        var x = numbers(lines, "<circle cx=\"([\\d.]+)\"");
        assertThat(x.get(1) - x.get(0)).isEqualTo(x.get(2) - x.get(1));
    }

    @Test
    void putsTwiceTheValueTwiceAsHigh() {
        var y = numbers(lines, "<circle [^>]*cy=\"([\\d.]+)\"");
        assertThat((290 - y.get(2)) / (290 - y.get(0))).isBetween(1.99, 2.01);
    }

    @Test
    void isWellFormedWhateverTheTitleSays() throws Exception {
        for (var svg : List.of(bars, lines)) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            assertThat(root.getTagName()).isEqualTo("svg");
        }
    }

    @Test
    void followsTheReadersScheme() {
        assertThat(bars).contains("prefers-color-scheme: dark");
    }

    private static List<Double> numbers(String svg, String pattern) {
        return Pattern.compile(pattern)
                .matcher(svg)
                .results()
                .map((MatchResult found) -> Double.valueOf(found.group(1)))
                .toList();
    }
}
