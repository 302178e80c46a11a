package dev.mediapipeline.report.orphans;

import dev.mediapipeline.batch.Deadline;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.report.orphans.Orphans.Bucket;
import dev.mediapipeline.report.orphans.Orphans.Position;
import dev.mediapipeline.report.orphans.StoredObjects.StoredObject;
import dev.mediapipeline.report.reconcile.MediaLookup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds and lists objects that belong to no media item, or to one that was deleted and swept. Deletes nothing: an unknown
 * object may still be needed.
 */
public final class FindOrphans {
    /** Time that must be left to check another page or prefix. */
    public static final Duration TIME_FOR_NEXT = Duration.ofSeconds(20);

    /** Younger objects may belong to an item that is being written or deleted right now. */
    private static final Duration OLD_ENOUGH = Duration.ofDays(1);

    private final StoredObjects objects;
    private final MediaLookup lookup;
    private final OrphanList list;
    private final Clock clock;

    public FindOrphans(StoredObjects objects, MediaLookup lookup, OrphanList list, Clock clock) {
        this.objects = objects;
        this.lookup = lookup;
        this.list = list;
        this.clock = clock;
    }

    /**
     * Searches both buckets, as far as there is time, and stores the result. Continues where an unfinished search
     * stopped, so that every object is checked in time.
     *
     * @param time the moment that the search is for; absent for now
     * @param deadline the end of the invocation
     * @throws dev.mediapipeline.failure.TransientException if a service does not respond; nothing is stored then
     */
    public Orphans find(@Nullable Instant time, Deadline deadline) {
        Instant now = time == null ? clock.instant() : time;
        var tally = new OrphanTally(now.minus(OLD_ENOUGH));
        Optional<Orphans> unfinished = list.find().filter(found -> found.stoppedAt() != null);
        unfinished.ifPresent(tally::addAll);
        Position start = unfinished.map(Orphans::stoppedAt).orElse(Position.START);
        Orphans orphans = tally.orphans(now, search(start, now, deadline, tally).orElse(null));
        list.put(orphans);
        return orphans;
    }

    /** Returns the position at which time ran out, unless it searched everything. */
    private Optional<Position> search(Position start, Instant now, Deadline deadline, OrphanTally tally) {
        if (start.bucket() == Bucket.RENDITIONS) {
            return searchRenditions(start, now, deadline, tally);
        }
        return searchUploads(start, now, deadline, tally)
                .or(() -> searchRenditions(new Position(Bucket.RENDITIONS, null), now, deadline, tally));
    }

    private Optional<Position> searchUploads(Position start, Instant now, Deadline deadline, OrphanTally tally) {
        var pages = objects.uploads(start.after());
        Position reached = start;
        while (pages.hasNext()) {
            if (!deadline.leaves(TIME_FOR_NEXT)) {
                return Optional.of(reached);
            }
            List<StoredObject> page = pages.next();
            var owners = owners(page.stream().map(StoredObject::key).toList());
            page.stream().filter(object -> isOrphan(object.key(), owners, now)).forEach(tally::countUpload);
            if (!page.isEmpty()) {
                reached = new Position(Bucket.UPLOADS, page.getLast().key());
            }
        }
        return Optional.empty();
    }

    private Optional<Position> searchRenditions(Position start, Instant now, Deadline deadline, OrphanTally tally) {
        var pages = objects.renditionPrefixes(start.after());
        Position reached = start;
        while (pages.hasNext()) {
            List<String> page = pages.next();
            var owners = owners(page);
            for (String prefix : page) {
                if (!deadline.leaves(TIME_FOR_NEXT)) {
                    return Optional.of(reached);
                }
                if (isOrphan(prefix, owners, now)) {
                    objects.renditions(prefix).forEach(tally::countRendition);
                }
                reached = new Position(Bucket.RENDITIONS, prefix);
            }
        }
        return Optional.empty();
    }

    private Map<MediaId, Optional<Media>> owners(Collection<String> keys) {
        return lookup.find(
                keys.stream().flatMap(key -> mediaId(key).stream()).distinct().toList());
    }

    /** Leaves objects to an item that this version cannot read, because it may need them. */
    private static boolean isOrphan(String key, Map<MediaId, Optional<Media>> owners, Instant now) {
        return mediaId(key)
                .map(owners::get)
                .map(owner -> owner.filter(media -> isSwept(media, now)).isPresent())
                .orElse(true);
    }

    private static boolean isSwept(Media media, Instant now) {
        return media.status() == MediaStatus.DELETED && now.isAfter(media.deadline());
    }

    private static Optional<MediaId> mediaId(String key) {
        return MediaId.parse(key.endsWith("/") ? key.substring(0, key.length() - 1) : key);
    }
}
