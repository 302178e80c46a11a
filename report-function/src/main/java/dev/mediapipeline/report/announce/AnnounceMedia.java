package dev.mediapipeline.report.announce;

import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Announces a media item that has ended: writes its manifest, tells every audience, then notes that it did. An audience
 * that fails keeps no other one waiting, and what is done is noted, so that the next try does only the rest. Safe to
 * repeat after a crash at any point and to do twice at once: the manifest and the event of one end are always the same.
 */
public final class AnnounceMedia {
    /** The manifest's place among the audiences that were told. */
    private static final String MANIFEST = "manifest";

    private final ManifestStore manifests;
    private final Map<String, Audience> audiences;
    private final Announcements announcements;
    private final Clock clock;

    /** @param audiences by the names under which it is noted that they were told, in the order in which they are */
    public AnnounceMedia(
            ManifestStore manifests, Map<String, Audience> audiences, Announcements announcements, Clock clock) {
        this.manifests = manifests;
        this.audiences = new LinkedHashMap<>(audiences);
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Announces the end of a media item, unless it has not ended, was announced or is deleted by now.
     *
     * @param seen the media item as it was seen, which may be a while ago: it is read again before anything is told
     * @throws dev.mediapipeline.failure.TransientException if something did not answer: call again
     */
    public AnnounceOutcome announce(Media seen) {
        if (!seen.status().ended() || seen.progress().announcedAt() != null) {
            return new AnnounceOutcome.NothingToTell();
        }
        Optional<Media> found = announcements.find(seen.id());
        if (found.filter(media -> media.status() != MediaStatus.DELETED).isEmpty()) {
            return erased(seen);
        }
        Media media = found.get();
        if (!Announcements.isSameEnd(seen, media)) {
            return new AnnounceOutcome.Superseded();
        }
        return media.progress().announcedAt() == null ? tell(media) : new AnnounceOutcome.AlreadyAnnounced();
    }

    private AnnounceOutcome tell(Media media) {
        var told = new HashMap<>(toldBefore(media));
        if (!told.containsKey(MANIFEST)) {
            manifests.put(Manifest.of(media));
            told.put(MANIFEST, Manifest.endedAt(media));
        }
        RuntimeException failure = tellAudiences(media, told);
        return failure == null ? done(media) : doneInPart(media, told, failure);
    }

    /** Marks of an earlier end say nothing about this one. */
    private static Map<String, Instant> toldBefore(Media media) {
        var told = new HashMap<>(media.progress().told());
        told.values().removeIf(end -> !end.equals(Manifest.endedAt(media)));
        return told;
    }

    /** The first failure, if there is one, with the others suppressed. */
    private @Nullable RuntimeException tellAudiences(Media media, Map<String, Instant> told) {
        MediaEnded event = event(media);
        RuntimeException failure = null;
        for (var audience : audiences.entrySet()) {
            if (told.containsKey(audience.getKey())) {
                continue;
            }
            try {
                audience.getValue().tell(event);
                told.put(audience.getKey(), event.endedAt());
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

    private AnnounceOutcome done(Media media) {
        return switch (announcements.announced(media, clock.instant())) {
            case Announcements.Mark.Noted() -> new AnnounceOutcome.Announced(media.status());
            case Announcements.Mark.NotedBefore() -> new AnnounceOutcome.AlreadyAnnounced();
            case Announcements.Mark.Superseded(var found) -> superseded(found);
            case Announcements.Mark.Erased() -> erased(media);
        };
    }

    /** Nothing is written when nothing more was done: a try that only fails costs no write. */
    private AnnounceOutcome doneInPart(Media media, Map<String, Instant> told, RuntimeException failure) {
        if (told.equals(media.progress().told())) {
            throw failure;
        }
        return switch (announcements.told(media, told)) {
            case Announcements.Mark.Noted() -> throw failure;
            case Announcements.Mark.NotedBefore() -> new AnnounceOutcome.AlreadyAnnounced();
            case Announcements.Mark.Superseded(var found) -> superseded(found);
            case Announcements.Mark.Erased() -> erased(media);
        };
    }

    /** The manifest may have replaced that of a later end, which is put back. */
    private AnnounceOutcome superseded(Media found) {
        if (found.status().ended()) {
            manifests.put(Manifest.of(found));
        }
        return new AnnounceOutcome.Superseded();
    }

    /** Erasing may have been there before a manifest was written, by this call or by one that died. */
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
