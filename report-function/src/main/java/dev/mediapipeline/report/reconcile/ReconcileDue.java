package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
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
import java.util.function.Supplier;

/**
 * Looks at every media item that is due. Each is independent: a fault about one is logged and counted, and the next run
 * meets it again.
 */
public final class ReconcileDue {
    private static final Logger LOG = System.getLogger(ReconcileDue.class.getName());
    private static final Duration TIME_FOR_NEXT = Duration.ofSeconds(20);

    private final DueIndex index;
    private final MediaLookup lookup;
    private final ReconcileMedia reconcileMedia;
    private final Backlog uploads;
    private final Backlog requests;
    private final OutcomeLog outcomes;
    private final Clock clock;

    /**
     * The use case.
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
     * @param time the moment that the run is for, if it is not now
     * @param remaining how long the invocation may still take
     * @return how many items had which outcome, by the names of {@link ReconcileOutcome}; {@code Fault} for those about
     *     which something did not answer, and {@code OutOfTime} if not all were looked at
     * @throws dev.mediapipeline.failure.TransientException if the index or the table did not answer
     */
    public SortedMap<String, Integer> reconcile(Optional<Instant> time, Supplier<Duration> remaining) {
        Instant now = time.orElseGet(clock::instant);
        var pass = new Pass(now, uploads, requests);
        var counts = new TreeMap<String, Integer>();
        var pages = index.dueBy(now);
        while (pages.hasNext()) {
            List<MediaId> ids = pages.next();
            Map<MediaId, Optional<Media>> items = lookup.find(ids);
            for (MediaId id : ids) {
                if (remaining.get().compareTo(TIME_FOR_NEXT) < 0) {
                    LOG.log(Level.WARNING, "no time is left: the next run goes on");
                    counts.put("OutOfTime", 1);
                    return counts;
                }
                counts.merge(outcome(id, items, pass), 1, Integer::sum);
            }
        }
        return counts;
    }

    private String outcome(MediaId id, Map<MediaId, Optional<Media>> items, Pass pass) {
        Optional<Media> found = items.getOrDefault(id, Optional.empty());
        String correlationId = found.map(Media::correlationId).orElse("none");
        try {
            return outcomes.record(
                            id.value(),
                            correlationId,
                            () -> found.map(media -> reconcileMedia.reconcile(media, pass))
                                    .orElseGet(ReconcileOutcome.Unreadable::new))
                    .getClass()
                    .getSimpleName();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "media %s: the next run tries again: %s".formatted(id, e.getMessage()), e);
            return "Fault";
        }
    }
}
