package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Results.Batch;
import dev.mediapipeline.bench.Results.Pipeline;
import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.Suite;
import dev.mediapipeline.bench.measure.ProcessUsage;
import dev.mediapipeline.bench.measure.Rounds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures whole uploads: how many a second, the CPU time of each, and whether either changes with their number. Small
 * batches are repeated between the large ones.
 */
public final class PipelineSuite implements Suite {
    private static final String RESIZE = "ResizeFunction";
    private static final int CONCURRENT_UPLOADS = 8;
    private static final int WARM_UP = 60;
    private static final List<Integer> SIZES = List.of(10, 50, 200, 1000, 5000, 10, 50, 200, 10, 50, 10, 10, 10, 10);
    private static final List<Integer> FEW_SIZES = List.of(10, 50, 10, 50);

    @Override
    public Pipeline measure(Setting setting) throws IOException, InterruptedException {
        var photographs = Stream.of("small-1.jpg", "small-2.jpg", "small-3.jpg")
                .map(setting::photograph)
                .toList();
        var sizes = setting.quick() ? FEW_SIZES : SIZES;
        try (var clouds = Clouds.start(setting)) {
            Rounds.run(clouds.byKind(), 1, (cloud, _) -> upload(cloud, photographs, WARM_UP));
            var batches = Rounds.run(clouds.byKind(), sizes.size(), (cloud, round) -> {
                setting.say("  %s, %d uploads", cloud.kind(), sizes.get(round));
                return batch(cloud, photographs, sizes.get(round));
            });
            setting.say("  photographs of 24 megapixels");
            var large = setting.photograph("jpeg-24mp.jpg");
            var peaks = Rounds.run(clouds.byKind(), setting.rounds(5, 1), (cloud, _) -> peakOfNewProcess(cloud, large));
            return new Pipeline(batches, peaks);
        }
    }

    private static Batch batch(MeasuredCloud cloud, List<Path> photographs, int size)
            throws IOException, InterruptedException {
        for (var pid : cloud.pids()) {
            ProcessUsage.resetPeak(pid);
        }
        var before = cloud.cpuMillis();
        var seconds = upload(cloud, photographs, size);
        var cpu = cloud.cpuMillis();
        cpu.replaceAll((function, millis) -> millis - before.getOrDefault(function, 0.0));
        return new Batch(size, seconds, cpu, cloud.peakMegabytes());
    }

    /** Sends the photographs repeatedly, several at a time, until all are announced; returns the seconds. */
    private static double upload(MeasuredCloud cloud, List<Path> photographs, int uploads)
            throws IOException, InterruptedException {
        var start = System.nanoTime();
        var threads = Thread.ofVirtual().factory();
        try (var workers = Executors.newFixedThreadPool(CONCURRENT_UPLOADS, threads)) {
            var sent = workers.invokeAll(IntStream.range(0, uploads)
                    .mapToObj(i -> photographs.get(i % photographs.size()))
                    .<Callable<String>>map(photograph -> () -> cloud.client().finish(photograph))
                    .toList());
            for (var upload : sent) {
                upload.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("an upload failed: " + e.getCause(), e);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Returns the peak memory of resize-function in a process that has rendered only this photograph. */
    private static double peakOfNewProcess(MeasuredCloud cloud, Path photograph)
            throws IOException, InterruptedException {
        for (var pid : cloud.local().pids().getOrDefault(RESIZE, List.of())) {
            ProcessHandle.of(pid).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        }
        cloud.client().finish(photograph);
        return cloud.peakMegabytes().getOrDefault(RESIZE, 0.0);
    }
}
