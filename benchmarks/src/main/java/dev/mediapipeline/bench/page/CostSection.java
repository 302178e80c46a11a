package dev.mediapipeline.bench.page;

import static dev.mediapipeline.bench.page.Values.number;

import dev.mediapipeline.bench.cloud.Prices;
import dev.mediapipeline.bench.plot.BarPlot;
import dev.mediapipeline.bench.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a million uploads cost. */
final class CostSection {
    private final JsonNode cost;

    CostSection(JsonNode cost) {
        this.cost = cost;
    }

    /** The share of an upload's CPU time that is spent outside libvips. */
    Optional<Spread> outsideLibvips(String kind) {
        var shares = Values.of(cost.path("outsideLibvips").path(kind));
        return shares.isEmpty() ? Optional.empty() : Optional.of(Spread.of(shares));
    }

    void write(Output page) {
        var bills = cost.path("usdPerMillion").properties();
        page.add("## Cost")
                .add("""
                USD for a million uploads of 12 megapixels with the default groups, at list prices of us-east-1 as of \
                %s, without free tiers, storage, logs, traffic and reads by users. Ours: counted requests and units, and \
                the measured time of the invocations times the memory of the template; the requests by which Lambda \
                itself takes messages are computed (two for each message). One message per rendition is computed from \
                the measured jobs of one rendition each, our measured overhead of an invocation, and the counted \
                requests as often as they would be made. One HTTP request per rendition with sharp is computed from \
                sharp's measured job at the same memory size, takes nothing for getting the photograph, and keeps nothing; each \
                rendition is asked for once.""".formatted(Prices.DATE))
                .plot(
                        "cost",
                        "USD per million uploads",
                        new BarPlot(
                                        "A million uploads of 12 megapixels",
                                        "USD at list prices",
                                        0,
                                        bills.stream()
                                                .map(bill -> new BarPlot.Bar(
                                                        bill.getKey(),
                                                        exactly(bill.getValue()
                                                                .path("total")
                                                                .asDouble()),
                                                        bill.getKey().startsWith("ours")))
                                                .toList())
                                .svg());
        var lines = new TreeSet<String>();
        bills.forEach(bill -> bill.getValue().path("lines").propertyNames().forEach(lines::add));
        var headings = new ArrayList<>(List.of("", "total"));
        headings.addAll(lines);
        var table = new Table(headings.toArray(String[]::new));
        bills.forEach(bill -> {
            var row = new ArrayList<>(
                    List.of(bill.getKey(), number(bill.getValue().path("total").asDouble(), 2)));
            lines.forEach(line ->
                    row.add(number(bill.getValue().path("lines").path(line).asDouble(), 2)));
            table.row(row.toArray(String[]::new));
        });
        page.add(table);
    }

    private static Spread exactly(double value) {
        return new Spread(value, value, value);
    }
}
