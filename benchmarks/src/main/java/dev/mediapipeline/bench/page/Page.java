package dev.mediapipeline.bench.page;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The page of results: everything on it comes from the values that were measured. */
public final class Page {
    private final JsonNode results;

    public Page(JsonNode results) {
        this.results = results;
    }

    /** Writes {@code benchmarks.md} and its plots into a folder, and returns the page. */
    public Path write(Path docs) throws IOException {
        var page = new Output(docs);
        var resize = new ResizeSection(results.path("resize"));
        var quality = new QualitySection(results.path("resize").path("quality"));
        var start = new StartSection(results.path("start"));
        var batches = new Batches(results.path("pipeline"));
        var cost = new CostSection(results.path("cost"));
        introduction(page);
        new AimsSection(resize, quality, start, batches, cost).write(page);
        if (results.has("resize")) {
            resize.write(page);
            quality.write(page);
        }
        if (results.has("start")) {
            start.write(page);
        }
        if (results.has("warm")) {
            new WarmSection(results.path("warm")).write(page);
        }
        if (results.has("pipeline")) {
            new PipelineSection(batches).write(page);
        }
        if (results.has("cost")) {
            cost.write(page);
        }
        limits(page);
        return page.write();
    }

    private void introduction(Output page) {
        page.add("# Benchmarks").add("""
                `./pipeline bench` measures all of this, writes every single value to a file (`--json FILE`), and makes \
                this page and its plots from it. Who is compared runs by turns, in an order that changes from round to \
                round, so that the machine's moods meet everybody; figures are medians, with the quartiles in \
                brackets.""");
        if (results.path("quick").asBoolean()) {
            page.add("**This was a quick run: a few rounds, to see that everything works. The figures mean little.**");
        }
        var machine = new Table("machine", "");
        results.path("machine")
                .properties()
                .forEach(part -> machine.row(part.getKey(), part.getValue().asString()));
        results.properties().stream()
                .filter(suite -> suite.getValue().has("at"))
                .forEach(suite -> machine.row(
                        suite.getKey() + ", from", suite.getValue().path("at").asString()));
        page.add(machine);
        for (var suite : results.properties()) {
            suite.getValue()
                    .path("absent")
                    .forEach(note -> page.add("Not measured by `%s`: %s.".formatted(suite.getKey(), note.asString())));
        }
    }

    private static void limits(Output page) {
        page.add("## What these figures do not show").add("""
                - AWS. Its processors, its networks and encryption between functions and S3, its queues' delays and its \
                cold starts with the fetching of a package are not here; ratios between processes on one machine carry \
                over better than milliseconds.
                - Other photographs. Six inputs, from two pictures, say nothing about noise, text or drawings; how much \
                of the time is decoding depends on how large the photograph is.
                - Other peers' best. sharp runs with its cache off and one thread for an image, as a function with one \
                virtual CPU would; two pipelines at once on several cores are another question.
                - The floor's last word. It is what the codecs inside the same libvips cost; codecs built another way, \
                or told to try less hard, would cost less.
                - Memory that others share. Resident memory counts pages of libraries that several processes share in \
                each of them.
                - Long runs. Thousands of uploads show a leak of kilobytes each, not one of bytes.
                - Prices after their date, other regions, and what is not on the bills: storage, logs, traffic, reads.""");
    }
}
