package dev.mediapipeline.report.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of the media items registered on one UTC day. It is computed from the items alone, so the same items give
 * the same figures. It names no owner, and no media item except those that could not be read. Steps, stages, formats
 * and codes are strings, so that those of a later version are shown unchanged. Contract: {@code
 * contracts/day-report.schema.json}.
 *
 * @param schemaVersion 1
 * @param computedAt time at which the items were read
 * @param closed whether every upload of the day had had its time: from then on only deletions and redrives change a
 *     figure
 * @param totals counts of media items, renditions and bytes
 * @param funnel number of media items that reached each step; each step counts a part of the step before
 * @param latency times of each stage
 * @param formats formats and bytes of photographs and renditions
 * @param failures number of failures by reason, most frequent first
 * @param registeredByHour 24 counts of media items by the UTC hour of their registration
 * @param retries attempts beyond the first
 * @param deadLetters messages in each dead-letter queue when the report was computed, from any day
 * @param orphans absent before the first search for orphans
 * @param closesAt time at which the day closes or closed; absent from reports of the first version
 * @param unreadable media items that are in no other figure; absent if every item could be read
 */
public record DayReport(
        int schemaVersion,
        LocalDate date,
        Instant computedAt,
        boolean closed,
        Totals totals,
        List<Step> funnel,
        List<Latency> latency,
        Formats formats,
        List<Reason> failures,
        List<Integer> registeredByHour,
        Retries retries,
        List<DeadLetters> deadLetters,
        @Nullable Orphans orphans,
        @Nullable Instant closesAt,
        @Nullable Unreadable unreadable) {
    public static final int SCHEMA_VERSION = 1;

    public DayReport {
        funnel = List.copyOf(funnel);
        latency = List.copyOf(latency);
        failures = List.copyOf(failures);
        registeredByHour = List.copyOf(registeredByHour);
        deadLetters = List.copyOf(deadLetters);
    }

    /** The times of a stage, which are absent if the report does not have it. */
    public Latency latencyOf(String stage) {
        return latency.stream()
                .filter(taken -> taken.stage().equals(stage))
                .findFirst()
                .orElse(new Latency(stage, 0, null, null, null, null));
    }

    /**
     * One step on the way to an announcement.
     *
     * @param share of the registered media items, from 0 to 1 with four decimals; 0 on an empty day
     */
    public record Step(String step, int count, double share) {}

    /**
     * The times of one stage, in milliseconds.
     *
     * @param count number of media items that went through it
     * @param p50 absent, like the others, if there are none; see {@link Percentile}
     */
    public record Latency(
            String stage,
            int count,
            @Nullable Long p50,
            @Nullable Long p90,
            @Nullable Long p99,
            @Nullable Long max) {}

    /** The number of media items that failed with a code. */
    public record Reason(String code, int count) {}

    /**
     * Attempts beyond the first.
     *
     * @param attempts number of claims of groups by workers
     * @param retries attempts beyond the first of each group
     * @param retriedMedia number of media items with retries
     * @param resends number of resends by reconcile
     */
    public record Retries(int attempts, int retries, int retriedMedia, int resends) {}

    /**
     * The depth of a dead-letter queue, which SQS only knows approximately.
     *
     * @param redrivable whether a redrive has its messages processed; those of streams and schedules only report a failure.
     *     Absent from reports of the first version
     */
    public record DeadLetters(
            String queue, int messages, @Nullable Boolean redrivable) {}

    /**
     * Result of the latest search for objects that belong to no media item, without their keys, so that the report
     * identifies nothing.
     *
     * @param unfinishedIn the bucket in which the search ran out of time, {@code UPLOADS} or {@code RENDITIONS}: the rest of
     *     it was not searched, nor the other one after {@code UPLOADS}; absent if everything was
     */
    public record Orphans(
            Instant computedAt,
            int uploads,
            int renditions,
            @Nullable String unfinishedIn) {}

    /**
     * Media items of the day that could not be read.
     *
     * @param count number of such items
     * @param examples ids of some of them, at most 20
     */
    public record Unreadable(int count, List<String> examples) {
        public Unreadable {
            examples = List.copyOf(examples);
        }
    }
}
