package dev.mediapipeline.bench.page;

import dev.mediapipeline.bench.cloud.Kind;
import dev.mediapipeline.bench.statistics.Line;
import dev.mediapipeline.bench.statistics.Spread;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The batches of whole uploads that were measured, by kind of package and number of uploads. */
final class Batches {
    private final JsonNode pipeline;

    Batches(JsonNode pipeline) {
        this.pipeline = pipeline;
    }

    /** The kinds that were measured. */
    Stream<String> kinds() {
        return Stream.of(Kind.values())
                .map(Kind::label)
                .filter(kind -> of(kind).findAny().isPresent());
    }

    /** The different numbers of uploads, the smallest first. */
    List<Integer> sizes(String kind) {
        return of(kind).map(batch -> batch.path("uploads").asInt())
                .distinct()
                .sorted()
                .toList();
    }

    List<JsonNode> of(String kind, int size) {
        return of(kind).filter(batch -> batch.path("uploads").asInt() == size).toList();
    }

    /** A value of the batches of one number of uploads. */
    Spread spread(String kind, int size, ToDoubleFunction<JsonNode> value) {
        return Spread.of(of(kind, size).stream().map(value::applyAsDouble).toList());
    }

    /** The most uploads of a batch. */
    int largest(String kind) {
        return sizes(kind).stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** CPU milliseconds that an upload costs more for each upload that the batch is larger. */
    double slope(String kind) {
        return Line.through(
                        of(kind).map(batch -> batch.path("uploads").asDouble()).toList(),
                        of(kind).map(Batches::cpuPerUpload).toList())
                .slope();
    }

    /**
     * What an upload costs in the largest batch, as a ratio to the last of the smallest before it and to the first after
     * it: a machine may get faster or slower while the largest batch runs.
     */
    Optional<Spread> largestToSmallest(String kind) {
        if (sizes(kind).size() < 2) {
            return Optional.empty();
        }
        var batches = of(kind).toList();
        var largest = batches.indexOf(of(kind, largest(kind)).getFirst());
        var smallest = of(kind, sizes(kind).getFirst());
        var before = batches.subList(0, largest).reversed().stream().filter(smallest::contains);
        var after = batches.subList(largest, batches.size()).stream().filter(smallest::contains);
        var cost = cpuPerUpload(batches.get(largest));
        return Optional.of(Spread.of(Stream.concat(before.limit(1), after.limit(1))
                .map(neighbour -> cost / cpuPerUpload(neighbour))
                .toList()));
    }

    /** Of new processes of resize-function after a photograph of 24 megapixels, in MB. */
    Optional<Spread> peakOfLargestPhotograph(String kind) {
        var peaks = pipeline.path("largest")
                .valueStream()
                .filter(peak -> peak.path("kind").asString().equals(kind))
                .map(peak -> peak.path("peakMegabytes").asDouble())
                .toList();
        return peaks.isEmpty() ? Optional.empty() : Optional.of(Spread.of(peaks));
    }

    /** CPU milliseconds of all functions. */
    static double cpuPerUpload(JsonNode batch) {
        return Values.of(batch.path("cpuMillis")).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()
                / batch.path("uploads").asDouble();
    }

    private Stream<JsonNode> of(String kind) {
        return pipeline.path("batches")
                .valueStream()
                .filter(batch -> batch.path("kind").asString().equals(kind));
    }
}
