package dev.mediapipeline.bench.page;

import dev.mediapipeline.bench.Results.Batch;
import dev.mediapipeline.bench.measure.Spread;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Batches of one kind of package, in the order of their runs. */
record Batches(List<Batch> all) {
    /** The number of uploads of the first batch. */
    public int uploads() {
        return all.getFirst().uploads();
    }

    public double uploadsPerSecond() {
        return spread(batch -> batch.uploads() / batch.seconds()).median();
    }

    public Spread cpuMillis() {
        return spread(Batches::cpuMillis);
    }

    public double peakMegabytes(String function) {
        return spread(batch -> batch.peakMegabytes().getOrDefault(function, 0.0))
                .median();
    }

    private Spread spread(ToDoubleFunction<Batch> value) {
        return Spread.of(all.stream().mapToDouble(value).boxed().toList());
    }

    /** The batches by the number of uploads, smallest first. */
    public List<Batches> sizes() {
        var sizes = all.stream().map(Batch::uploads).distinct().sorted();
        return sizes.map(size -> new Batches(
                        all.stream().filter(batch -> batch.uploads() == size).toList()))
                .toList();
    }

    /** The first batch with the most uploads. */
    public Batch largest() {
        return sizes().getLast().all.getFirst();
    }

    /**
     * The CPU time of an upload in the largest batch, as a ratio to the last of the smallest batches before it and to the
     * first after it: the machine may get faster or slower while the largest batch runs.
     */
    Optional<Spread> largestToSmallest() {
        if (sizes().size() < 2) {
            return Optional.empty();
        }
        var at = all.indexOf(largest());
        var smallest = sizes().getFirst().all;
        var before = all.subList(0, at).reversed().stream().filter(smallest::contains);
        var after = all.subList(at, all.size()).stream().filter(smallest::contains);
        var ratios = Stream.concat(before.limit(1), after.limit(1))
                .map(neighbour -> cpuMillis(largest()) / cpuMillis(neighbour));
        return Optional.of(Spread.of(ratios.toList()));
    }

    /** CPU milliseconds of all functions for one upload. */
    private static double cpuMillis(Batch batch) {
        var all = batch.cpuMillis().values().stream().mapToDouble(Double::doubleValue);
        return all.sum() / batch.uploads();
    }
}
