package dev.mediapipeline.bench.resize;

import dev.mediapipeline.bench.Results.Work;
import dev.mediapipeline.bench.Setting;
import dev.mediapipeline.bench.measure.LineServer;
import dev.mediapipeline.bench.measure.LineServer.Job;
import dev.mediapipeline.bench.measure.Rounds;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares contenders, in turn, each in a fresh process.
 *
 * @param contenders those that can run here
 */
public record Comparison(Setting setting, List<Contender> contenders) {
    private static final int WARM_UP = 2;

    public Comparison(Setting setting) throws InterruptedException {
        this(setting, Contender.all(setting));
    }

    /** Measures every contender that supports the operation. */
    public Map<String, Work> measure(String operation, String input) throws IOException, InterruptedException {
        var rounds = setting.rounds(11, 3);
        setting.say("  %s of %s, %d rounds", operation, input, rounds);
        var photograph = setting.photograph(input);
        var servers = new LinkedHashMap<String, LineServer>();
        try {
            for (var contender : contenders) {
                if (contender.operations().contains(operation)) {
                    servers.put(contender.name(), contender.start());
                }
            }
            Rounds.run(servers, WARM_UP, (server, _) -> server.run(operation, photograph));
            var jobs = Rounds.run(servers, rounds, (server, _) -> server.run(operation, photograph));
            var works = new LinkedHashMap<String, Work>();
            servers.forEach((name, server) -> works.put(name, work(server, jobs.getOrDefault(name, List.of()))));
            return works;
        } finally {
            servers.values().forEach(LineServer::close);
        }
    }

    private static Work work(LineServer server, List<Job> jobs) {
        var wallMillis = jobs.stream().map(Job::wallMillis).toList();
        var cpuMillis = jobs.stream().map(Job::cpuMillis).toList();
        return new Work(
                server.peakMegabytes(), wallMillis, cpuMillis, jobs.getLast().bytes());
    }
}
