package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.process.CpuClock;
import dev.mediapipeline.bench.process.ResidentMemory;
import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.Options;
import dev.mediapipeline.localcloud.emulators.AwsClients;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A local cloud with packages of one kind, and what its functions' processes have used. */
final class MeasuredCloud implements AutoCloseable {
    /** What every upload passes. */
    static final Set<String> PATH_OF_AN_UPLOAD =
            Set.of("ApiFunction", "IngestFunction", "ResizeFunction", "AnnounceFunction");

    private final LocalCloud cloud;
    private final AwsClients aws;
    private final Invocations invocations = new Invocations();
    private final Thread atTheEnd;
    private volatile long lastRendition;

    private MeasuredCloud(LocalCloud cloud) {
        this.cloud = cloud;
        aws = AwsClients.of(cloud.endpoints());
        cloud.watch(invocations::ended);
        cloud.watchCalls((function, action) -> {
            if (function.equals("ResizeFunction") && action.equals("s3:PutObject")) {
                lastRendition = System.nanoTime();
            }
        });
        atTheEnd = new Thread(cloud::close);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /**
     * Starts one without lasting state.
     *
     * @param warm the functions whose first process starts with it
     */
    static MeasuredCloud start(Setting setting, Kind kind, Map<String, String> parameters, Set<String> warm) {
        var all = new HashMap<>(parameters);
        all.put("Packaging", kind.packaging());
        return new MeasuredCloud(
                LocalCloud.start(Options.forTests(setting.project().resolve("template.yaml"))
                        .withParameters(all)
                        .withWarm(warm)));
    }

    LocalCloud local() {
        return cloud;
    }

    /** Clients of the emulators that may do everything, and are not counted. */
    AwsClients aws() {
        return aws;
    }

    /** How long the invocations took. */
    Invocations invocations() {
        return invocations;
    }

    /** When the last rendition was stored, by {@link System#nanoTime}. */
    long lastRendition() {
        return lastRendition;
    }

    /** Every process of a function. */
    List<Long> pids() {
        return cloud.pids().values().stream().flatMap(Collection::stream).toList();
    }

    /** CPU milliseconds of each function since its processes began. */
    Map<String, Double> cpuMillis() {
        var used = new TreeMap<String, Double>();
        cloud.pids()
                .forEach((function, pids) -> used.put(
                        function, pids.stream().mapToDouble(CpuClock::millis).sum()));
        return used;
    }

    /** The most megabytes that one process of each function had. */
    Map<String, Double> peakMegabytes() {
        var peaks = new TreeMap<String, Double>();
        cloud.pids()
                .forEach((function, pids) -> peaks.put(
                        function,
                        pids.stream().mapToDouble(ResidentMemory::peak).max().orElse(0)));
        return peaks;
    }

    /** Lets the peaks begin again. */
    void forgetPeaks() throws IOException {
        for (var pids : cloud.pids().values()) {
            for (var pid : pids) {
                ResidentMemory.forgetPeak(pid);
            }
        }
    }

    @Override
    public void close() {
        aws.close();
        cloud.close();
        forgetTheEnd();
    }

    private void forgetTheEnd() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // The program is about to end; the hook finds nothing left to do.
        }
    }
}
