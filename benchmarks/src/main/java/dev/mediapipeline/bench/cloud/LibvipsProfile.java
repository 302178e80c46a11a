package dev.mediapipeline.bench.cloud;

import static java.util.function.Predicate.not;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.process.Samples;
import dev.mediapipeline.bench.process.Samples.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How much of an upload's CPU time is libvips'. */
final class LibvipsProfile {
    private final Path samples;

    private LibvipsProfile(Path samples) {
        this.samples = samples;
    }

    /** Where perf runs; elsewhere it is noted by name that it does not. */
    static Optional<LibvipsProfile> of(Setting setting) throws InterruptedException {
        var samples = setting.work().resolve("upload.perf");
        try (var own = new Samples(samples, List.of(ProcessHandle.current().pid()))) {
            own.end();
            return Optional.of(new LibvipsProfile(samples));
        } catch (IOException e) {
            setting.missing("CPU outside libvips", "perf (Debian's linux-perf) does not run here: " + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The share of an upload's CPU time that is spent outside libvips, all functions together. What libvips asks of the C
     * library and of the kernel counts as libvips'.
     */
    double outside(MeasuredCloud cloud, Path photograph) throws IOException, InterruptedException {
        try (var taken = new Samples(samples, cloud.pids())) {
            Upload.measure(cloud, photograph);
            var all = taken.end();
            return (double) all.stream().filter(not(LibvipsProfile::inside)).count() / all.size();
        }
    }

    private static boolean inside(Sample sample) {
        return sample.thread().equals("libvips worker")
                || sample.objects().stream().anyMatch(object -> object.startsWith("libvips"));
    }
}
