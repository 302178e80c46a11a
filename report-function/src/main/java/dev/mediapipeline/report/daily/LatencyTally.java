package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.report.daily.DayReport.Latency;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Collects the times of each stage. */
final class LatencyTally {
    private final Map<Stage, LongStream.Builder> times = new EnumMap<>(Stage.class);

    LatencyTally() {
        for (Stage stage : Stage.values()) {
            times.put(stage, LongStream.builder());
        }
    }

    void add(Media media) {
        times.forEach((stage, taken) -> stage.millis(media).ifPresent(taken::add));
    }

    List<Latency> result() {
        return times.entrySet().stream()
                .map(stage -> latency(
                        stage.getKey().name(), stage.getValue().build().sorted().toArray()))
                .toList();
    }

    private static Latency latency(String stage, long[] ascending) {
        return ascending.length == 0
                ? new Latency(stage, 0, null, null, null, null)
                : new Latency(
                        stage,
                        ascending.length,
                        Percentile.of(50, ascending),
                        Percentile.of(90, ascending),
                        Percentile.of(99, ascending),
                        Arrays.stream(ascending).max().orElseThrow());
    }
}
