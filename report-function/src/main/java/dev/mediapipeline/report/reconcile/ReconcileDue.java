package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.batch.Deadline;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.reconcile.ReconcileOutcome.Postponed;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reconciles every media item that is due. Each is independent: an error about one is logged and counted, and the next run
 * finds it again.
 */
public final class ReconcileDue {
    private static final Logger LOG = System.getLogger(ReconcileDue.class.getName());
    /** Time that must be left to check another item. */
    public static final Duration TIME_FOR_NEXT = Duration.ofSeconds(20);

    private final DueIndex index;
    private final MediaLookup lookup;
    private final ReconcileMedia reconcileMedia;
    private final Backlog uploads;
    private final Backlog requests;
    private final OutcomeLog outcomes;
    private final Clock clock;

    /**
     * Creates the use case.
     *
     * @param uploads the queue to ingest-function
     * @param requests the queue to resize-function
     */
    public ReconcileDue(
            DueIndex index,
            MediaLookup lookup,
            ReconcileMedia reconcileMedia,
            Backlog uploads,
            Backlog requests,
            OutcomeLog outcomes,
            Clock clock) {
        this.index = index;
        this.lookup = lookup;
        this.reconcileMedia = reconcileMedia;
        this.uploads = uploads;
        this.requests = requests;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Makes one run.
     *
     * @param scheduled the moment that the run is for; now, if it is absent or past, because a late run must not count
     *     resends that had no time to succeed
     * @param deadline the end of the invocation
     * @return number of items by the name of their {@link ReconcileOutcome}; {@code Fault} counts errors, and {@code
     *     OutOfTime} is present if the run did not reach every item
     * @throws dev.mediapipeline.failure.TransientException if the index or the table does not respond
     */
    public SortedMap<String, Integer> reconcile(@Nullable Instant scheduled, Deadline deadline) {
        Instant now = clock.instant();
        var run = new Run(scheduled != null && now.isBefore(scheduled) ? scheduled : now, uploads, requests);
        var counts = new TreeMap<String, Integer>();
        var ended = new EndedQueue();
        boolean complete = reconcileDue(run, deadline, counts, ended) && announce(run, deadline, counts, ended);
        if (!complete) {
            LOG.log(Level.WARNING, "not enough time is left: the next run continues");
            counts.put("OutOfTime", 1);
        }
        return counts;
    }

    private boolean reconcileDue(Run run, Deadline deadline, Map<String, Integer> counts, EndedQueue ended) {
        var pages = index.dueBy(run.now());
        while (pages.hasNext()) {
            List<MediaId> ids = pages.next();
            Map<MediaId, Optional<Media>> items = lookup.find(ids);
            for (MediaId id : ids) {
                if (!deadline.leaves(TIME_FOR_NEXT)) {
                    return false;
                }
                Media media = items.getOrDefault(id, Optional.empty()).orElse(null);
                if (media == null || !media.status().ended()) {
                    count(outcome(id, media, run), counts);
                } else if (!ended.add(media)) {
                    count(Postponed.class.getSimpleName(), counts);
                }
            }
        }
        return true;
    }

    private boolean announce(Run run, Deadline deadline, Map<String, Integer> counts, EndedQueue ended) {
        for (Media media : ended.inOrder()) {
            if (!deadline.leaves(TIME_FOR_NEXT)) {
                return false;
            }
            count(outcome(media.id(), media, run), counts);
        }
        return true;
    }

    private static void count(String outcome, Map<String, Integer> counts) {
        counts.merge(outcome, 1, Integer::sum);
    }

    private String outcome(MediaId id, @Nullable Media media, Run run) {
        String correlationId = media == null ? "none" : media.correlationId();
        try {
            return outcomes.record(id.value(), correlationId, () -> reconcile(media, run))
                    .getClass()
                    .getSimpleName();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "media %s: the next run retries: %s".formatted(id, e.getMessage()), e);
            return "Fault";
        }
    }

    private ReconcileOutcome reconcile(@Nullable Media media, Run run) {
        return media == null ? new ReconcileOutcome.Unreadable() : reconcileMedia.reconcile(media, run);
    }
}
