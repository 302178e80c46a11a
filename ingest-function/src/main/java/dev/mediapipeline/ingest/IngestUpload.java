package dev.mediapipeline.ingest;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.event.ResizeRequests;
import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.ingest.IngestOutcome.Accepted;
import dev.mediapipeline.ingest.IngestOutcome.AlreadyDecided;
import dev.mediapipeline.ingest.IngestOutcome.Erased;
import dev.mediapipeline.ingest.IngestOutcome.Refused;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;
import dev.mediapipeline.media.life.Accept;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.media.life.Refuse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Examines an uploaded object, and either refuses it with a reason or freezes the plan of its renditions and sends one
 * request for each group (fan-out). Safe to repeat: a redelivery after a crash between the decision and the fan-out
 * sends the requests again. Bytes that arrive after their deadline are still ingested, and bytes of a deleted media
 * item are deleted.
 */
public final class IngestUpload {
    private final MediaStore store;
    private final ProbeUpload probe;
    private final Uploads uploads;
    private final RenditionPlanner planner;
    private final ResizeRequests requests;
    private final Clock clock;

    public IngestUpload(
            MediaStore store,
            ProbeUpload probe,
            Uploads uploads,
            RenditionPlanner planner,
            ResizeRequests requests,
            Clock clock) {
        this.store = store;
        this.probe = probe;
        this.uploads = uploads;
        this.planner = planner;
        this.requests = requests;
        this.clock = clock;
    }

    /** Finds the media item that an object belongs to; empty if no client announced the object. */
    public Optional<Media> announced(UploadedObject object) {
        return MediaId.parse(object.key()).flatMap(store::find);
    }

    /**
     * Ingests the object of a media item.
     *
     * @throws dev.mediapipeline.failure.TransientException if a service did not respond: the event needs a redelivery
     */
    public IngestOutcome ingest(Media media, UploadedObject object) {
        return media.isUndecided() ? decide(media, object) : isDecided(media, object);
    }

    private IngestOutcome decide(Media media, UploadedObject object) {
        Instant now = clock.instant();
        try {
            Source source = probe.probe(media, object);
            List<RenditionGroup> plan = planner.plan(source);
            var accept = new Accept(media.id(), object.uploadedAt(), source, plan, now);
            return store.apply(accept).applied() ? fanOut(media, source, plan) : overtaken(media, object);
        } catch (PermanentException e) {
            // The item has failed without its bytes, and they are still missing.
            if (e.failure().code().equals(Failure.SOURCE_MISSING) && media.failedWithoutBytes()) {
                return new AlreadyDecided();
            }
            var refuse = new Refuse(media.id(), object.uploadedAt(), e.failure(), now);
            return store.apply(refuse).applied() ? new Refused(e.failure()) : overtaken(media, object);
        }
    }

    /**
     * Handles a decision that was rejected: another delivery decided first, or the owner deleted the media item,
     * perhaps so long ago that it is gone.
     */
    private IngestOutcome overtaken(Media media, UploadedObject object) {
        return store.find(media.id()).map(current -> isDecided(current, object)).orElseGet(() -> erase(object));
    }

    /**
     * Handles an upload that was decided before. Makes sure of its fan-out, before which the deciding delivery may have
     * died, and deletes the object of a deleted media item.
     */
    private IngestOutcome isDecided(Media media, UploadedObject object) {
        return switch (media.status()) {
            case PROCESSING -> fanOutWhatIsIdle(media);
            case FAILED -> media.overdue() ? fanOutWhatIsIdle(media) : new AlreadyDecided();
            case DELETED -> erase(object);
            case AWAITING_UPLOAD, READY, UNKNOWN -> new AlreadyDecided();
        };
    }

    private IngestOutcome erase(UploadedObject object) {
        uploads.delete(object.key());
        return new Erased();
    }

    /**
     * Requests the groups that no worker holds. If only the item's own end is missing, requests any one group, because
     * resize-function then ends the item.
     */
    private IngestOutcome fanOutWhatIsIdle(Media media) {
        boolean onlyEndIsMissing = media.overdue() && media.allGroupsEnded();
        List<RenditionGroup> idle = (onlyEndIsMissing ? media.plan().subList(0, 1) : media.idleGroups(clock.instant()))
                .stream().filter(RenditionGroup::isKnown).toList();
        Source source = media.source();
        return source == null || idle.isEmpty() ? new AlreadyDecided() : fanOut(media, source, idle);
    }

    private IngestOutcome fanOut(Media media, Source source, List<RenditionGroup> groups) {
        requests.send(groups.stream()
                .map(group -> ResizeRequested.of(media, source, group))
                .toList());
        return new Accepted(groups.size());
    }
}
