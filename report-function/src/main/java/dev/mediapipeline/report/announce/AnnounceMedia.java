package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.time.Clock;
import java.util.Optional;

/**
 * Announces a media item when it ends: writes its manifest, then notes that it did. Safe to repeat: the manifest of one
 * end is always the same.
 */
public final class AnnounceMedia {
    private final ManifestStore manifests;
    private final Announcements announcements;
    private final Clock clock;

    public AnnounceMedia(ManifestStore manifests, Announcements announcements, Clock clock) {
        this.manifests = manifests;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Looks at a change of a media item.
     *
     * @param before its status before the change, if there was one
     * @throws dev.mediapipeline.failure.TransientException if something did not answer: the change has to come again
     */
    public ChangeOutcome announce(Optional<MediaStatus> before, Media media) {
        if (!media.status().ended() || before.equals(Optional.of(media.status()))) {
            return new ChangeOutcome.NothingToTell();
        }
        manifests.put(Manifest.of(media));
        return announcements.announced(media.id(), media.status(), clock.instant())
                ? new ChangeOutcome.Announced(media.status())
                : new ChangeOutcome.AlreadyAnnounced();
    }
}
