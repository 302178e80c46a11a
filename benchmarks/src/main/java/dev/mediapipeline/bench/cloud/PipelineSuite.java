package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whole uploads: how many a second, what each costs in CPU, and whether either changes with their number. Warm-up is
 * left out. Small numbers are measured again and again, between the large ones, the kinds of package by turns.
 */
public final class PipelineSuite implements Suite {
    private static final int WARM_UP = 60;
    private static final List<Integer> SIZES = List.of(10, 50, 200, 1000, 5000);
    private static final Map<Integer, Integer> REPEATS = Map.of(10, 7, 50, 3, 200, 2);

    @Override
    public void measure(Setting setting, ObjectNode results) throws IOException, InterruptedException {
        var photographs = Stream.of("small-1.jpg", "small-2.jpg", "small-3.jpg")
                .map(setting.inputs()::resolve)
                .toList();
        var clouds = new LinkedHashMap<Kind, MeasuredCloud>();
        try {
            for (var kind : Kind.built(setting)) {
                setting.say("  warming up, %s", kind.label());
                var cloud = MeasuredCloud.start(setting, kind, Map.of(), MeasuredCloud.PATH_OF_AN_UPLOAD);
                clouds.put(kind, cloud);
                try (var client = new Client(cloud)) {
                    Batch.send(client, photographs, WARM_UP);
                }
            }
            measure(setting, clouds, photographs, results.putArray("batches"));
            largest(setting, clouds, results.putArray("largest"));
        } finally {
            clouds.values().forEach(MeasuredCloud::close);
        }
    }

    private static void measure(
            Setting setting, Map<Kind, MeasuredCloud> clouds, List<Path> photographs, ArrayNode batches)
            throws IOException, InterruptedException {
        var sizes = setting.quick() ? SIZES.subList(0, 2) : SIZES;
        var rounds = setting.rounds(7, 2);
        for (var round = 0; round < rounds; round++) {
            for (var size : sizes) {
                if (round < REPEATS.getOrDefault(size, 1)) {
                    var kinds = List.copyOf(clouds.entrySet());
                    for (var cloud : round % 2 == 0 ? kinds : kinds.reversed()) {
                        var batch =
                                batches.addObject().put("kind", cloud.getKey().label());
                        send(cloud.getValue(), photographs, size, batch);
                        setting.say(
                                "  %s, %d uploads: %.1f/s",
                                cloud.getKey().label(),
                                size,
                                size / batch.path("seconds").asDouble());
                    }
                }
            }
        }
    }

    private static void send(MeasuredCloud cloud, List<Path> photographs, int size, ObjectNode batch)
            throws IOException, InterruptedException {
        var processes = cloud.local().pids();
        cloud.forgetPeaks();
        var before = cloud.cpuMillis();
        try (var client = new Client(cloud)) {
            batch.put("uploads", size).put("seconds", Batch.send(client, photographs, size));
        }
        var cpu = batch.putObject("cpuMillis");
        cloud.cpuMillis().forEach((function, used) -> cpu.put(function, used - before.getOrDefault(function, 0.0)));
        var peaks = batch.putObject("peakMegabytes");
        cloud.peakMegabytes().forEach(peaks::put);
        batch.put("processesStarted", !processes.equals(cloud.local().pids()));
    }

    /** The memory of a new process of resize-function after a photograph of 24 megapixels. */
    private static void largest(Setting setting, Map<Kind, MeasuredCloud> clouds, ArrayNode peaks)
            throws IOException, InterruptedException {
        for (var round = 0; round < setting.rounds(5, 1); round++) {
            for (var cloud : clouds.entrySet()) {
                for (var pid : cloud.getValue().local().pids().getOrDefault("ResizeFunction", List.of())) {
                    ProcessHandle.of(pid).ifPresent(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
                }
                try (var client = new Client(cloud.getValue())) {
                    client.through(setting.inputs().resolve("jpeg-24mp.jpg"));
                }
                var peak = cloud.getValue().peakMegabytes().getOrDefault("ResizeFunction", 0.0);
                peaks.addObject().put("kind", cloud.getKey().label()).put("peakMegabytes", peak);
                setting.say("  %s, 24 megapixels: %.0f MB", cloud.getKey().label(), peak);
            }
        }
    }
}
