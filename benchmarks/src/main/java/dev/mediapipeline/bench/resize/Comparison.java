package dev.mediapipeline.bench.resize;

import dev.mediapipeline.bench.process.Job;
import dev.mediapipeline.bench.process.LineServer;
import dev.mediapipeline.bench.statistics.Rounds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** One operation on one photograph by everybody who can, by turns, each in a fresh process. */
public final class Comparison implements AutoCloseable {
    private static final int WARM_UP = 2;

    private final Map<String, LineServer> servers = new LinkedHashMap<>();
    private final Map<String, String> operations = new LinkedHashMap<>();
    private final Path photograph;

    public Comparison(List<Contender> contenders, String operation, Path photograph) throws IOException {
        this.photograph = photograph;
        try {
            for (var contender : contenders) {
                if (contender.operations().contains(operation)) {
                    servers.put(contender.name(), contender.start());
                    operations.put(contender.name(), contender.prefix() + operation);
                }
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Measures, and writes every value of each contender. */
    public void measure(int rounds, ObjectNode variants) throws IOException, InterruptedException {
        var jobs = new LinkedHashMap<String, Rounds.Measurement<Job>>();
        servers.forEach((name, server) ->
                jobs.put(name, () -> server.run(operations.getOrDefault(name, name), photograph)));
        Rounds.run(jobs, WARM_UP, round -> {});
        for (var measured : Rounds.run(jobs, rounds, round -> {}).entrySet()) {
            var variant = variants.putObject(measured.getKey()).put("peakMegabytes", peak(measured.getKey()));
            var wall = variant.putArray("wallMillis");
            var cpu = variant.putArray("cpuMillis");
            for (var job : measured.getValue()) {
                wall.add(job.wallMillis());
                cpu.add(job.cpuMillis());
                variant.put("bytes", job.bytes());
            }
        }
    }

    private double peak(String name) {
        return Objects.requireNonNull(servers.get(name)).peakMegabytes();
    }

    @Override
    public void close() {
        servers.values().forEach(LineServer::close);
    }
}
