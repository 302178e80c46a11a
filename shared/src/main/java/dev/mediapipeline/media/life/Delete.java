package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Makes the owner's media item a tombstone: out of all lists and reports, without file name, checksum, source, plan,
 * groups and failure. Only {@link MarkErased} applies to it afterwards, since every other transition needs another
 * status, a failure or a group. It is due at once, so that reconcile erases it if the stream does not lead to that.
 *
 * @param kept the time for which late messages and uploads must find the tombstone
 */
public record Delete(MediaId id, Owner owner, Instant now, Duration kept) implements Transition {
    public Instant deadline() {
        return now.plus(kept);
    }

    @Override
    public boolean appliesTo(Media media) {
        return media.owner().equals(owner) && media.status() != MediaStatus.DELETED;
    }

    @Override
    public Media applyTo(Media media) {
        Declaration declaration = media.declaration();
        return media.copy()
                .status(MediaStatus.DELETED)
                .updatedAt(now)
                .deadline(deadline())
                .dueAt(now)
                .declaration(new Declaration(null, declaration.contentType(), declaration.contentLength(), null))
                .source(null)
                .plan(List.of())
                .progress(Progress.NONE)
                .failure(null)
                .build();
    }

    /** A tombstone stays unchanged. */
    @Override
    public boolean wasAppliedTo(Media media) {
        return media.owner().equals(owner) && media.status() == MediaStatus.DELETED;
    }
}
