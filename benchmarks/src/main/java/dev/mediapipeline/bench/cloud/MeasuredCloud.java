package dev.mediapipeline.bench.cloud;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.measure.ProcessUsage;
import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.Options;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * A local cloud, and the CPU, memory and time that its functions' processes use.
 *
 * @param kind the kind of its packages, as results name it
 * @param invocations every invocation that has ended
 * @param lastRendition the time of the last stored rendition, by {@link System#nanoTime}
 */
record MeasuredCloud(
        String kind, LocalCloud local, Client client, Queue<Invocation> invocations, AtomicLong lastRendition)
        implements AutoCloseable {
    /** The time of an invocation at the Runtime API. */
    record Invocation(String function, double millis) {}

    /**
     * Starts a cloud without lasting state.
     *
     * @param warm the functions to start together with it
     */
    static MeasuredCloud start(Setting setting, Kind kind, Map<String, String> parameters, Set<String> warm) {
        setting.say("  starting the local cloud, %s", kind.label());
        var all = new TreeMap<>(parameters);
        all.put("Packaging", kind.packaging());
        var options = Options.forTests(setting.template());
        var local = LocalCloud.start(options.withParameters(all).withWarm(warm));
        // For Ctrl-C: a cloud that is closed already has nothing left to close.
        Runtime.getRuntime().addShutdownHook(new Thread(local::close));
        var cloud = new MeasuredCloud(
                kind.label(), local, Client.of(local), new ConcurrentLinkedQueue<>(), new AtomicLong());
        local.watch((function, time) -> cloud.invocations.add(new Invocation(function, time.toNanos() / 1e6)));
        local.watchCalls((function, action) -> {
            if (function.equals("ResizeFunction") && action.equals("s3:PutObject")) {
                cloud.lastRendition.set(System.nanoTime());
            }
        });
        return cloud;
    }

    /** Returns the milliseconds of the invocations after a number of first ones, by function. */
    Map<String, List<Double>> invocationsSince(int count) {
        return invocations.stream()
                .skip(count)
                .collect(groupingBy(Invocation::function, mapping(Invocation::millis, toList())));
    }

    /** Every process of a function. */
    List<Long> pids() {
        return local.pids().values().stream().flatMap(Collection::stream).toList();
    }

    /** CPU milliseconds by function, since the start of the running processes. */
    Map<String, Double> cpuMillis() {
        return byFunction(
                pids -> pids.stream().mapToDouble(ProcessUsage::cpuMillis).sum());
    }

    /** The peak memory of a single process, by function. */
    Map<String, Double> peakMegabytes() {
        return byFunction(pids ->
                pids.stream().mapToDouble(ProcessUsage::peakMegabytes).max().orElse(0));
    }

    private Map<String, Double> byFunction(ToDoubleFunction<List<Long>> measure) {
        var measured = new TreeMap<String, Double>();
        local.pids().forEach((function, pids) -> measured.put(function, measure.applyAsDouble(pids)));
        return measured;
    }

    @Override
    public void close() {
        client.close();
        local.close();
    }
}
