package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.process.Samples;
import dev.mediapipeline.bench.process.Samples.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
     * The share of an upload's CPU time that is spent outside libvips, all functions together. What an invocation's own
     * thread does in the C library and in the kernel counts as outside, though libvips asks for some of it.
     */
    double outside(MeasuredCloud cloud, Path photograph) throws IOException, InterruptedException {
        try (var taken = new Samples(samples, cloud.pids())) {
            Upload.measure(cloud, photograph);
            var places = taken.end();
            var inside = count(
                    places,
                    place -> place.thread().equals("libvips worker")
                            || place.object().startsWith("libvips"));
            return 1 - (double) inside / count(places, place -> true);
        }
    }

    private static long count(Map<Place, Long> places, Predicate<Place> which) {
        return places.entrySet().stream()
                .filter(place -> which.test(place.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
