package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.event.InMemoryResizeRequests;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.announce.AnnounceMedia;
import dev.mediapipeline.report.announce.InMemoryManifests;
import dev.mediapipeline.report.announce.InMemoryPublisher;
import dev.mediapipeline.report.erase.EraseMedia;
import dev.mediapipeline.report.erase.InMemoryObjects;
import dev.mediapipeline.report.reconcile.Originals.Original;
import dev.mediapipeline.report.webhook.http.MovedClock;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wires reconcile with fakes. */
public final class Reconciling {
    /** Long after every deadline. */
    public static final Instant LATER = StuckMedia.DEADLINE.plus(Duration.ofHours(1));

    public static final Clock CLOCK = Clock.fixed(LATER, ZoneOffset.UTC);

    public final InMemoryTable table = new InMemoryTable();
    public final Map<MediaId, Original> originals = new HashMap<>();
    public final InMemoryResizeRequests requests = new InMemoryResizeRequests();
    public final InMemoryManifests manifests = new InMemoryManifests();
    public final InMemoryObjects objects = new InMemoryObjects();
    public final InMemoryPublisher bus = new InMemoryPublisher();
    public final InMemoryPublisher webhooks = new InMemoryPublisher();
    private final List<MediaId> notified = new ArrayList<>();
    private final MovedClock clock = new MovedClock();
    private boolean notificationsDown;
    private boolean uploadsWait;
    private boolean requestsWait;
    private int asked;

    public final ReconcileDue reconcileDue = new ReconcileDue(
            table,
            table,
            new ReconcileMedia(
                    table.store,
                    id -> Optional.ofNullable(originals.get(id)),
                    this::notify,
                    requests,
                    new AnnounceMedia(manifests, Map.of("bus", bus, "webhooks", webhooks), table.store, CLOCK),
                    new EraseMedia(objects, table.store, CLOCK)),
            () -> {
                asked++;
                return uploadsWait;
            },
            () -> {
                asked++;
                return requestsWait;
            },
            new OutcomeLog("report-function", CLOCK),
            clock);

    private void notify(MediaId id, Original original) {
        if (notificationsDown) {
            throw new TransientException("the queue does not respond");
        }
        notified.add(id);
    }

    void notificationsDown(boolean down) {
        notificationsDown = down;
    }

    void uploadsWait(boolean wait) {
        uploadsWait = wait;
    }

    void requestsWait(boolean wait) {
        requestsWait = wait;
    }

    /** The number of reads of a queue's backlog. */
    int asked() {
        return asked;
    }

    /** The media items with a resent upload notification. */
    List<MediaId> notified() {
        return List.copyOf(notified);
    }

    Media uploaded(Media media) {
        originals.put(media.id(), new Original("etag1", 1234, StuckMedia.CREATED.plusSeconds(9)));
        return table.put(media);
    }

    /** Starts at {@link #LATER}. */
    public Reconciling() {
        clock.set(LATER);
    }

    /** Makes a run at this time, with plenty of time. */
    Map<String, Integer> run(Instant now) {
        return run(now, now);
    }

    /** Makes a run that is scheduled for a time other than now. */
    Map<String, Integer> run(Instant scheduled, Instant now) {
        clock.set(now);
        asked = 0;
        return reconcileDue.reconcile(scheduled, () -> Duration.ofMinutes(4));
    }

    Media now(Media media) {
        return table.get(media.id()).orElseThrow();
    }
}
