package dev.mediapipeline.report.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the media that were registered on one UTC day. It is computed from the items alone, so the same
 * items give the same figures, and it names no owner, and no media item but those that could not be read. Names of steps, stages, formats and codes are
 * texts, so that those of a later version are shown as they are. Contract: {@code contracts/day-report.schema.json}.
 *
 * @param schemaVersion 1
 * @param computedAt when the items were read
 * @param closed whether every upload of the day had had its time, so that its figures change no more but by what is
 *     deleted or redriven
 * @param totals counts of media, renditions and bytes
 * @param funnel how many media came as far as each step; each step counts some of those of the step before it
 * @param latency how long each stage took
 * @param formats what came in and what was made of it
 * @param failures how many media failed for each reason, the most frequent first
 * @param registeredByHour 24 counts of media by the UTC hour in which they were registered
 * @param retries how often something was tried more than once
 * @param deadLetters the messages in each dead-letter queue when the report was computed, whatever day they are of
 * @param orphans absent if nobody looked for orphans yet
 * @param closesAt when the day closes or closed; absent from reports of the first version
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
     * Every media item is registered and is in exactly one of {@code ready}, {@code failed}, {@code expired},
     * {@code waiting}, {@code stillWorking} and {@code unknown}.
     *
     * @param registered announced by a client
     * @param uploaded its bytes came
     * @param accepted it was found to be a photograph that the pipeline takes
     * @param ready everything of it was made
     * @param failed refused, or not made
     * @param expired its bytes never came
     * @param waiting its bytes did not come yet
     * @param stillWorking accepted, and not ended yet
     * @param unknown in a status that only a later version knows
     * @param overdue of those that have not ended: their deadline was over
     * @param unannounced of those that have ended: nobody was told yet
     * @param renditions made and stored
     * @param bytesIn of the accepted photographs
     * @param bytesOut of the renditions
     */
    public record Totals(
            int registered,
            int uploaded,
            int accepted,
            int ready,
            int failed,
            int expired,
            int waiting,
            int stillWorking,
            int unknown,
            int overdue,
            int unannounced,
            int renditions,
            long bytesIn,
            long bytesOut) {}

    /**
     * One step of the way.
     *
     * @param share of the registered media, from 0 to 1 with four decimals; 0 on an empty day
     */
    public record Step(String step, int count, double share) {}

    /**
     * How long one stage took, in milliseconds.
     *
     * @param count of the media that have gone through it
     * @param p50 absent, as the others, if none has; see {@link Percentile}
     */
    public record Latency(
            String stage,
            int count,
            @Nullable Long p50,
            @Nullable Long p90,
            @Nullable Long p99,
            @Nullable Long max) {}

    /**
     * What came in and what was made.
     *
     * @param sources the accepted photographs by format
     * @param renditions those that were made, by format
     * @param webpInsteadOfJpeg renditions that exist in both formats with the same size: {@code before} is the JPEG,
     *     {@code after} the WebP
     * @param renditionInsteadOfSource media that are ready: {@code before} is the source, {@code after} what a page
     *     loads in its place: the widest rendition, in the lightest of its formats
     */
    public record Formats(
            List<FormatCount> sources,
            List<FormatCount> renditions,
            Saving webpInsteadOfJpeg,
            Saving renditionInsteadOfSource) {
        public Formats {
            sources = List.copyOf(sources);
            renditions = List.copyOf(renditions);
        }
    }

    /** How many there are of a format, and their bytes. */
    public record FormatCount(String format, int count, long bytes) {}

    /**
     * What is loaded less when one thing stands in for another.
     *
     * @param count of the pairs that were compared
     * @param savedBytes {@code beforeBytes - afterBytes}: negative if it is more
     */
    public record Saving(int count, long beforeBytes, long afterBytes, long savedBytes) {
        static Saving of(int count, long beforeBytes, long afterBytes) {
            return new Saving(count, beforeBytes, afterBytes, beforeBytes - afterBytes);
        }
    }

    /** How many media failed with a code. */
    public record Reason(String code, int count) {}

    /**
     * How often something was tried more than once.
     *
     * @param attempts how often a worker claimed a group
     * @param retries the attempts beyond the first of each group that was begun
     * @param retriedMedia the media that have any
     * @param resends how often reconcile sent for something again
     */
    public record Retries(int attempts, int retries, int retriedMedia, int resends) {}

    /**
     * The depth of a dead-letter queue, which SQS only knows approximately.
     *
     * @param redrivable whether a redrive gets its messages worked off; those of streams and schedules only tell of what
     *     failed. Absent from reports of the first version
     */
    public record DeadLetters(
            String queue, int messages, @Nullable Boolean redrivable) {}

    /**
     * Objects that belong to no media item, as they were last looked for. Their keys are left out, so that the report
     * names nothing.
     *
     * @param unfinishedIn the bucket in which the search ran out of time, {@code UPLOADS} or {@code RENDITIONS}: the rest
     *     of it, and with the first all of the other, was not looked at; absent if everything was
     */
    public record Orphans(
            Instant computedAt,
            int uploads,
            int renditions,
            @Nullable String unfinishedIn) {}

    /**
     * Media items of the day that could not be read.
     *
     * @param count how many there are
     * @param examples the ids of some of them, at most 20
     */
    public record Unreadable(int count, List<String> examples) {
        public Unreadable {
            examples = List.copyOf(examples);
        }
    }
}
