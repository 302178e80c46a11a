package dev.mediapipeline.bench.cloud;

import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.Suite;
import dev.mediapipeline.bench.resize.Comparison;
import dev.mediapipeline.bench.resize.Contenders;
import dev.mediapipeline.bench.statistics.Rounds;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What an upload of 12 megapixels asks of AWS and how long its functions run, and the bills that follow. */
public final class CostSuite implements Suite {
    private static final String PHOTOGRAPH = "jpeg-12mp.jpg";
    private static final int WARM_UP = 5;

    @Override
    public void measure(Setting setting, ObjectNode results) throws IOException, InterruptedException {
        var photograph = setting.inputs().resolve(PHOTOGRAPH);
        var rounds = setting.rounds(11, 2);
        var jobs = results.put("input", PHOTOGRAPH).put("rounds", rounds).putObject("jobs");
        for (var operation : List.of("preview", "web", "each")) {
            setting.say("  %s, %d rounds", operation, rounds);
            try (var comparison = new Comparison(new Contenders(setting).find(), operation, photograph)) {
                comparison.measure(rounds, jobs.putObject(operation));
            }
        }
        var clouds = new LinkedHashMap<Kind, MeasuredCloud>();
        try {
            for (var kind : Kind.built(setting)) {
                clouds.put(kind, MeasuredCloud.start(setting, kind, Map.of(), MeasuredCloud.PATH_OF_AN_UPLOAD));
            }
            var uploads = new LinkedHashMap<String, Rounds.Measurement<Upload>>();
            clouds.forEach((kind, cloud) -> uploads.put(kind.label(), () -> Upload.measure(cloud, photograph)));
            setting.say("  %d uploads one by one", rounds);
            Rounds.run(uploads, WARM_UP, round -> {});
            var bills = results.putObject("uploads");
            Rounds.run(uploads, rounds, round -> {})
                    .forEach((kind, measured) -> Upload.write(measured, bills.putArray(kind)));
            var profile = LibvipsProfile.of(setting);
            if (profile.isPresent()) {
                var profiles = new LinkedHashMap<String, Rounds.Measurement<Double>>();
                clouds.forEach((kind, cloud) ->
                        profiles.put(kind.label(), () -> profile.get().outside(cloud, photograph)));
                setting.say("  %d uploads one by one, sampled", rounds);
                var outside = results.putObject("outsideLibvips");
                Rounds.run(profiles, rounds, round -> {})
                        .forEach((kind, shares) -> shares.forEach(outside.putArray(kind)::add));
            }
        } finally {
            clouds.values().forEach(MeasuredCloud::close);
        }
        new Bills(results).write();
    }
}
