package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;

/**
 * One step in the life of a media item. Condition and effect are pure functions, so each rule of that life is in one
 * small type; {@link MediaStore} applies them atomically. A media item begins with {@link MediaStore#register} and ends
 * with {@link MediaStore#remove}.
 */
public sealed interface Transition
        permits ExtendDeadline,
                Reopen,
                Accept,
                Refuse,
                GroupTransition,
                End,
                Resend,
                Expire,
                MarkTold,
                MarkAnnounced,
                Settle,
                Delete,
                MarkErased {
    /** The id of its media item. */
    MediaId id();

    /** Whether it applies to a media item in this state. */
    boolean appliesTo(Media media);

    /** The media item afterwards; defined only if it applies. */
    Media applyTo(Media media);

    /** Whether an earlier attempt applied it: the response was lost, and the SDK sent the write again. */
    default boolean wasAppliedTo(Media media) {
        return false;
    }
}
