package dev.mediapipeline.ingest;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.ingest.IngestOutcome.Accepted;
import dev.mediapipeline.ingest.IngestOutcome.AlreadyDecided;
import dev.mediapipeline.ingest.IngestOutcome.Refused;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what an uploaded object is; refuses it with a reason, or freezes the plan of its renditions and fans it out.
 * Safe to repeat: a delivery that follows a crash between the decision and the fan-out sends the requests again.
 */
public final class IngestUpload {
    static final Duration TIME_TO_PROCESS = Duration.ofMinutes(15);

    private final MediaStore store;
    private final ProbeUpload probe;
    private final RenditionPlanner planner;
    private final ResizeRequests requests;
    private final Clock clock;

    public IngestUpload(
            MediaStore store, ProbeUpload probe, RenditionPlanner planner, ResizeRequests requests, Clock clock) {
        this.store = store;
        this.probe = probe;
        this.planner = planner;
        this.requests = requests;
        this.clock = clock;
    }

    /** The media item that an object was announced with; nothing for an object that no client announced. */
    public Optional<Media> announced(UploadedObject object) {
        return MediaId.parse(object.key()).flatMap(store::find);
    }

    /**
     * Ingests the object of a media item.
     *
     * @throws dev.mediapipeline.failure.TransientException if something did not answer: the event has to come again
     */
    public IngestOutcome ingest(Media media, UploadedObject object) {
        if (media.status() == MediaStatus.AWAITING_UPLOAD) {
            return decide(media, object);
        }
        return media.status() == MediaStatus.PROCESSING ? fanOutWhatIsPending(media) : new AlreadyDecided();
    }

    private IngestOutcome decide(Media media, UploadedObject object) {
        Instant now = clock.instant();
        try {
            Source source = probe.probe(media, object);
            List<RenditionGroup> plan = planner.plan(source);
            boolean started = store.startProcessing(media.id(), source, plan, now, now.plus(TIME_TO_PROCESS));
            return started ? fanOut(media, source, plan) : overtaken(media);
        } catch (PermanentException e) {
            return store.refuse(media.id(), e.failure(), now) ? new Refused(e.failure()) : overtaken(media);
        }
    }

    /** Another delivery decided first; it may have died before its fan-out, so this one makes sure of it. */
    private IngestOutcome overtaken(Media media) {
        return store.find(media.id())
                .filter(current -> current.status() == MediaStatus.PROCESSING)
                .map(this::fanOutWhatIsPending)
                .orElseGet(AlreadyDecided::new);
    }

    private IngestOutcome fanOutWhatIsPending(Media media) {
        List<RenditionGroup> pending = media.pendingGroups();
        Source source = media.source();
        return source == null || pending.isEmpty() ? new AlreadyDecided() : fanOut(media, source, pending);
    }

    private IngestOutcome fanOut(Media media, Source source, List<RenditionGroup> groups) {
        requests.send(groups.stream()
                .map(group -> new ResizeRequested(
                        ResizeRequested.SCHEMA_VERSION, media.id(), media.correlationId(), source.etag(), group))
                .toList());
        return new Accepted(groups.size());
    }
}
