package dev.mediapipeline.bench.resize;

import dev.mediapipeline.bench.Results.Job;
import dev.mediapipeline.bench.Results.Rendition;
import dev.mediapipeline.bench.Results.Resize;
import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures image work alone: seven renditions of each photograph, the default groups, and the quality. */
public final class ResizeSuite implements Suite {
    private static final List<String> INPUTS = List.of(
            "jpeg-12mp.jpg",
            "jpeg-12mp-progressive.jpg",
            "jpeg-24mp.jpg",
            "webp-12mp.webp",
            "png-6mp-alpha.png",
            "jpeg-12mp-p3-turned.jpg");

    @Override
    public Resize measure(Setting setting) throws IOException, InterruptedException {
        var comparison = new Comparison(setting);
        var jobs = new ArrayList<Job>();
        for (var input : INPUTS) {
            jobs.add(new Job("seven", input, comparison.measure("seven", input)));
        }
        for (var operation : List.of("preview", "web", "each")) {
            jobs.add(new Job(operation, INPUTS.getFirst(), comparison.measure(operation, INPUTS.getFirst())));
        }
        var renditions = new ArrayList<Rendition>();
        var quality =
                new Quality(setting, comparison.contenders(), setting.work().resolve("quality"));
        for (var input : setting.quick() ? INPUTS.subList(0, 1) : INPUTS) {
            setting.say("  quality of %s", input);
            renditions.addAll(quality.measure(input));
        }
        return new Resize(jobs, renditions);
    }
}
