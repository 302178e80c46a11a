package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Results.Cost;
import dev.mediapipeline.bench.Results.Invoked;
import dev.mediapipeline.bench.Results.Upload;
import dev.mediapipeline.bench.Results.Work;
import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.Suite;
import dev.mediapipeline.bench.measure.Rounds;
import dev.mediapipeline.bench.measure.Samples;
import dev.mediapipeline.bench.resize.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Measures everything that the bill of an upload of 12 megapixels is computed from. */
public final class CostSuite implements Suite {
    private static final String INPUT = "jpeg-12mp.jpg";
    private static final int WARM_UP = 5;
    private static final long PAUSE_MILLIS = 2;

    @Override
    public Cost measure(Setting setting) throws IOException, InterruptedException {
        var comparison = new Comparison(setting);
        var jobs = new LinkedHashMap<String, Map<String, Work>>();
        for (var operation : List.of("preview", "web", "each")) {
            jobs.put(operation, comparison.measure(operation, INPUT));
        }
        var photograph = setting.photograph(INPUT);
        var rounds = setting.rounds(11, 2);
        try (var clouds = Clouds.start(setting)) {
            setting.say("  %d uploads one by one", rounds);
            Rounds.run(clouds.byKind(), WARM_UP, (cloud, _) -> upload(cloud, photograph));
            var uploads = Rounds.run(clouds.byKind(), rounds, (cloud, _) -> upload(cloud, photograph));
            return new Cost(jobs, uploads, outsideLibvips(setting, clouds, rounds));
        }
    }

    private static Upload upload(MeasuredCloud cloud, Path photograph) throws IOException, InterruptedException {
        var before = cloud.local().usage();
        var earlier = cloud.invocations().size();
        cloud.client().finish(photograph);
        // The media item is announced before the announcing invocation ends.
        while (!cloud.invocationsSince(earlier).containsKey("AnnounceFunction")) {
            Thread.sleep(PAUSE_MILLIS);
        }
        var usage = cloud.local().usage().minus(before);
        var functions = new TreeMap<String, Invoked>();
        cloud.invocationsSince(earlier).forEach((name, millis) -> {
            var function =
                    Objects.requireNonNull(cloud.local().template().functions().get(name));
            var requests = usage.byFunction().getOrDefault(name, Map.of());
            functions.put(name, new Invoked(function.memoryMegabytes(), millis, requests));
        });
        return new Upload(usage.writeUnits(), usage.readUnits(), functions);
    }

    private static Map<String, List<Double>> outsideLibvips(Setting setting, Clouds clouds, int rounds)
            throws InterruptedException, IOException {
        var file = setting.work().resolve("upload.perf");
        try (var trial = new Samples(file, List.of(ProcessHandle.current().pid()))) {
            trial.endOutsideLibvips();
        } catch (IOException e) {
            setting.missing("CPU outside libvips", "perf (Debian's linux-perf) does not run here: " + e.getMessage());
            return Map.of();
        }
        setting.say("  %d uploads one by one, sampled", rounds);
        var photograph = setting.photograph(INPUT);
        return Rounds.run(clouds.byKind(), rounds, (cloud, _) -> {
            try (var samples = new Samples(file, cloud.pids())) {
                upload(cloud, photograph);
                return samples.endOutsideLibvips();
            }
        });
    }
}
