package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;

/**
 * One step in the life of a media item. The condition and the effect are pure, so a reader finds each rule of that life
 * in one small type; {@link MediaStore} applies them atomically. A media item begins by {@link MediaStore#register} and
 * is gone after {@link MediaStore#remove}.
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
    /** The media item that it is about. */
    MediaId id();

    /** Whether it applies to the media item as it is. */
    boolean appliesTo(Media media);

    /** The media item afterwards; defined only where it applies. */
    Media applyTo(Media media);

    /** Whether an earlier attempt applied it: the response was lost, and the SDK sent the write again. */
    default boolean wasAppliedTo(Media media) {
        return false;
    }
}
