package dev.mediapipeline.bench.page;

import static dev.mediapipeline.bench.page.Values.number;

import dev.mediapipeline.bench.resize.Contenders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the pictures lose. */
final class QualitySection {
    private static final int QUALITY = 80;

    private final JsonNode rows;

    QualitySection(JsonNode rows) {
        this.rows = rows;
    }

    void write(Output page) {
        page.add("### Quality").add("""
                Of the brightness, against the ideal: the whole photograph decoded, then resized by Lanczos 3, by sharp \
                without a shrink on load. "At equal size" compares with sharp's file as if it had our number of bytes, \
                between its files at quality 74, 80 and 86; above zero ours is nearer to the ideal. The square is left \
                out: two crops by attention need not agree on a pixel.""");
        var table = new Table(
                "photograph",
                "rendition",
                "PSNR dB, ours",
                "sharp",
                "ours at equal size",
                "SSIM, ours",
                "sharp",
                "KB, ours",
                "sharp");
        ours().forEach(row -> peers(row)
                .filter(peer -> peer.path("quality").asInt() == QUALITY)
                .findFirst()
                .ifPresent(sharp -> table.row(
                        row.path("input").asString(),
                        row.path("rendition").asString(),
                        number(row.path("psnr").asDouble(), 2),
                        number(sharp.path("psnr").asDouble(), 2),
                        signed(atEqualSize(row)),
                        number(row.path("ssim").asDouble(), 4),
                        number(sharp.path("ssim").asDouble(), 4),
                        number(row.path("bytes").asDouble() / 1000, 1),
                        number(sharp.path("bytes").asDouble() / 1000, 1))));
        page.add(table);
    }

    /** The least difference at equal size, in dB, of all renditions. */
    Optional<Double> worst() {
        return ours().map(this::atEqualSize).min(Double::compare);
    }

    /** The native renderer's are the same bytes as those on the JVM. */
    private Stream<JsonNode> ours() {
        return rows.valueStream().filter(row -> row.path("variant").asString().equals(Contenders.JVM));
    }

    private Stream<JsonNode> peers(JsonNode row) {
        return rows.valueStream()
                .filter(peer -> peer.path("variant").asString().equals(Contenders.SHARP)
                        && peer.path("input").equals(row.path("input"))
                        && peer.path("rendition").equals(row.path("rendition")));
    }

    private double atEqualSize(JsonNode row) {
        List<EqualSize.Point> points = peers(row)
                .map(peer -> new EqualSize.Point(
                        peer.path("bytes").asDouble(), peer.path("psnr").asDouble()))
                .toList();
        return row.path("psnr").asDouble()
                - new EqualSize(points).psnrAt(row.path("bytes").asDouble());
    }

    private static String signed(double value) {
        return (value >= 0 ? "+" : "") + number(value, 2);
    }
}
