package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import java.util.UUID;

/**
 * Counts a resend by reconcile, and extends the deadline. If it is rejected, nothing may be sent: the media item has
 * changed since it was seen.
 *
 * @param token identifies this resend, so that reconcile recognises its own write
 * @param deadline when reconcile has to check it again
 */
public record Resend(Media seen, String token, Instant deadline) implements Transition {
    /** @throws IllegalArgumentException if the media item has ended or is a tombstone */
    public Resend {
        if (!seen.status().underWay()) {
            throw new IllegalArgumentException("media %s is %s".formatted(seen.id(), seen.status()));
        }
    }

    /** A resend with a new token. */
    public Resend(Media seen, Instant deadline) {
        this(seen, UUID.randomUUID().toString(), deadline);
    }

    @Override
    public MediaId id() {
        return seen.id();
    }

    @Override
    public boolean appliesTo(Media media) {
        return media.isUntouchedSince(seen);
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy()
                .deadline(deadline)
                .dueAt(deadline)
                .progress(media.progress().resent(token))
                .build();
    }

    @Override
    public boolean wasAppliedTo(Media media) {
        return token.equals(media.progress().resendToken());
    }
}
