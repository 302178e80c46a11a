package dev.mediapipeline.report.announce;

import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.media.Media;
import java.time.Clock;
import java.util.List;

/**
 * Announces a media item that has ended: writes its manifest, tells every audience, then notes that it did. Safe to
 * repeat after a crash at any point: the manifest and the event of one end are always the same. Both who hears of a
 * change and who looks for ends that nobody announced may call it, at the same time too.
 */
public final class AnnounceMedia {
    private final ManifestStore manifests;
    private final List<Audience> audiences;
    private final Announcements announcements;
    private final Clock clock;

    public AnnounceMedia(ManifestStore manifests, List<Audience> audiences, Announcements announcements, Clock clock) {
        this.manifests = manifests;
        this.audiences = List.copyOf(audiences);
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Announces the end of a media item, unless it has not ended or was announced.
     *
     * @param media as it was seen, which may be a while ago
     * @throws dev.mediapipeline.failure.TransientException if something did not answer: call again
     */
    public AnnounceOutcome announce(Media media) {
        if (!media.status().ended() || media.progress().announcedAt() != null) {
            return new AnnounceOutcome.NothingToTell();
        }
        manifests.put(Manifest.of(media));
        MediaEnded event = event(media);
        audiences.forEach(audience -> audience.tell(event));
        return switch (announcements.announced(media, clock.instant())) {
            case Announcements.Mark.Noted() -> new AnnounceOutcome.Announced(media.status());
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

    /** Erasing may have been there before the manifest was written. */
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
