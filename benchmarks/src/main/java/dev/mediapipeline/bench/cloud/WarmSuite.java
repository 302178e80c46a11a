package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.Suite;
import dev.mediapipeline.bench.statistics.Rounds;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** How long warm functions take for what is not image work, one invocation at a time. */
public final class WarmSuite implements Suite {
    private final Clock clock;

    public WarmSuite(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void measure(Setting setting, ObjectNode results) throws IOException, InterruptedException {
        var journeys = new LinkedHashMap<Kind, WarmJourneys>();
        try {
            for (var kind : Kind.built(setting)) {
                setting.say("  starting the local cloud, %s", kind.label());
                journeys.put(kind, new WarmJourneys(setting, kind, clock));
            }
            var steps = results.putArray("steps");
            for (var step : WarmJourneys.STEPS) {
                setting.say("  %s: %s", step.function(), step.what());
                var variants = new LinkedHashMap<String, Rounds.Measurement<Double>>();
                journeys.forEach((kind, journey) -> variants.put(kind.label(), () -> journey.take(step)));
                Rounds.run(variants, setting.rounds(20, 3), round -> {});
                write(Rounds.run(variants, setting.rounds(100, 10), round -> {}), step, steps.addObject());
            }
        } finally {
            journeys.values().forEach(WarmJourneys::close);
        }
    }

    private static void write(Map<String, List<Double>> measured, WarmJourneys.Step step, ObjectNode node) {
        node.put("function", step.function()).put("what", step.what());
        var variants = node.putObject("variants");
        measured.forEach((name, values) -> values.forEach(variants.putArray(name)::add));
    }
}
