package dev.mediapipeline.bench.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mediapipeline.bench.Results;
import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.TreeSet;

/** The page of the results. Its text, tables and charts are in {@code benchmarks.md}, a template of Qute. */
public final class Page {
    private Page() {}

    public static String of(Results results) throws IOException {
        var bills = new Bills(results.cost()).byDesign();
        var billLines = new TreeSet<String>();
        bills.values().forEach(bill -> billLines.addAll(bill.lines()));
        var batches = new LinkedHashMap<String, Batches>();
        results.pipeline().batches().forEach((kind, all) -> batches.put(kind, new Batches(all)));
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .build();
        try (var template = Objects.requireNonNull(Page.class.getResourceAsStream("benchmarks.md"))) {
            return engine.parse(new String(template.readAllBytes(), UTF_8))
                    .data("results", results)
                    .data("quality", QualityRow.of(results.resize().quality()))
                    .data("batches", batches)
                    .data("bills", bills)
                    .data("billLines", billLines)
                    .data("pricesOf", Bill.PRICES_OF)
                    .data("show", new Show())
                    .render();
        }
    }
}
