package dev.mediapipeline.report.announce;

import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.MarkAnnounced;
import dev.mediapipeline.media.life.MarkTold;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.media.life.MediaStore.Result.Applied;
import dev.mediapipeline.media.life.MediaStore.Result.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Announces a media item that has ended: writes its manifest, publishes the event to every publisher, and records that.
 * A failing publisher does not hold up the others, and each success is recorded, so that the next attempt only does the
 * rest. Safe to repeat after a crash at any point and to run concurrently: one end always has the same manifest and event.
 */
public final class AnnounceMedia {
    /** The name under which a written manifest is recorded, next to those of the publishers. */
    private static final String MANIFEST = "manifest";

    private final ManifestStore manifests;
    private final Map<String, Publisher> publishers;
    private final MediaStore store;
    private final Clock clock;

    /** @param publishers in the order of publishing, by the names under which a success is recorded */
    public AnnounceMedia(ManifestStore manifests, Map<String, Publisher> publishers, MediaStore store, Clock clock) {
        this.manifests = manifests;
        this.publishers = new LinkedHashMap<>(publishers);
        this.store = store;
        this.clock = clock;
    }

    /**
     * Announces the end of a media item, unless it has not ended, was announced, or has been deleted since.
     *
     * @param seen the media item as it was seen, perhaps a while ago; it is read again before anything is published
     * @throws dev.mediapipeline.failure.TransientException if something failed and another attempt may succeed
     */
    public AnnounceOutcome announce(Media seen) {
        if (!seen.status().ended() || seen.progress().announcedAt() != null) {
            return new AnnounceOutcome.NothingToTell();
        }
        Optional<Media> found = store.find(seen.id());
        if (found.filter(media -> media.status() != MediaStatus.DELETED).isEmpty()) {
            return erased(seen);
        }
        Media media = found.get();
        if (!media.isSameEndAs(seen)) {
            return new AnnounceOutcome.Superseded();
        }
        return media.progress().announcedAt() == null ? publish(media) : new AnnounceOutcome.AlreadyAnnounced();
    }

    private AnnounceOutcome publish(Media media) {
        var told = new HashMap<>(toldBefore(media));
        if (!told.containsKey(MANIFEST)) {
            manifests.put(Manifest.of(media));
            told.put(MANIFEST, Manifest.endedAt(media));
        }
        RuntimeException failure = publishToEach(media, told);
        return failure == null ? recordAll(media) : recordPart(media, told, failure);
    }

    /** Ignores marks of an earlier end. */
    private static Map<String, Instant> toldBefore(Media media) {
        var told = new HashMap<>(media.progress().told());
        told.values().removeIf(end -> !end.equals(Manifest.endedAt(media)));
        return told;
    }

    /** Returns the first exception, if there is one, with the others suppressed. */
    private @Nullable RuntimeException publishToEach(Media media, Map<String, Instant> told) {
        MediaEnded event = event(media);
        RuntimeException failure = null;
        for (var publisher : publishers.entrySet()) {
            if (told.containsKey(publisher.getKey())) {
                continue;
            }
            try {
                publisher.getValue().publish(event);
                told.put(publisher.getKey(), event.endedAt());
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        return failure;
    }

    private AnnounceOutcome recordAll(Media media) {
        return switch (store.apply(new MarkAnnounced(media, clock.instant()))) {
            case Applied _ -> new AnnounceOutcome.Announced(media.status());
            case Rejected rejected -> rejected(media, rejected);
        };
    }

    /** Writes nothing if nothing more succeeded: an attempt that only fails costs no write. */
    private AnnounceOutcome recordPart(Media media, Map<String, Instant> told, RuntimeException failure) {
        if (told.equals(media.progress().told())) {
            throw failure;
        }
        return switch (store.apply(new MarkTold(media, told))) {
            case Applied _ -> throw failure;
            case Rejected rejected -> rejected(media, rejected);
        };
    }

    /** Another call announced it first, it ended once more, or its owner deleted it. */
    private AnnounceOutcome rejected(Media media, Rejected rejected) {
        return rejected.found()
                .filter(_ -> !rejected.isErased())
                .map(found -> found.isSameEndAs(media) ? new AnnounceOutcome.AlreadyAnnounced() : superseded(found))
                .orElseGet(() -> erased(media));
    }

    /** Restores the manifest of the later end, which this call may have overwritten. */
    private AnnounceOutcome superseded(Media found) {
        if (found.status().ended()) {
            manifests.put(Manifest.of(found));
        }
        return new AnnounceOutcome.Superseded();
    }

    /** Deletes the manifest, which this call, or one that died, may have written after the erasure. */
    private AnnounceOutcome erased(Media media) {
        manifests.delete(media.id());
        return new AnnounceOutcome.Erased();
    }

    private static MediaEnded event(Media media) {
        return new MediaEnded(
                MediaEnded.SCHEMA_VERSION,
                media.id(),
                media.owner(),
                media.status(),
                media.createdAt(),
                Manifest.endedAt(media),
                media.declaration().fileName(),
                media.failure(),
                Manifest.key(media.id()),
                media.correlationId());
    }
}
