package dev.mediapipeline.bench.resize;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.Suite;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Image work alone: the job of seven renditions on each photograph, the default groups, and the quality. */
public final class ResizeSuite implements Suite {
    public static final List<String> INPUTS = List.of(
            "jpeg-12mp.jpg",
            "jpeg-12mp-progressive.jpg",
            "jpeg-24mp.jpg",
            "webp-12mp.webp",
            "png-6mp-alpha.png",
            "jpeg-12mp-p3-turned.jpg");

    @Override
    public void measure(Setting setting, ObjectNode results) throws IOException, InterruptedException {
        var contenders = new Contenders(setting).find();
        var rounds = setting.rounds(11, 3);
        var jobs = results.put("rounds", rounds).putArray("jobs");
        for (var input : INPUTS) {
            job(setting, contenders, "seven", input, rounds, jobs.addObject());
        }
        for (var operation : List.of("preview", "web", "each")) {
            job(setting, contenders, operation, INPUTS.getFirst(), rounds, jobs.addObject());
        }
        var quality = results.putArray("quality");
        for (var input : setting.quick() ? INPUTS.subList(0, 1) : INPUTS) {
            setting.say("  quality of %s", input);
            new Quality(setting).measure(contenders, setting.inputs().resolve(input), quality);
        }
    }

    private static void job(
            Setting setting, List<Contender> contenders, String operation, String input, int rounds, ObjectNode job)
            throws IOException, InterruptedException {
        setting.say("  %s of %s, %d rounds", operation, input, rounds);
        job.put("operation", operation).put("input", input);
        try (var comparison =
                new Comparison(contenders, operation, setting.inputs().resolve(input))) {
            comparison.measure(rounds, job.putObject("variants"));
        }
    }
}
