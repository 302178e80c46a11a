package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;

/** The operations of a store that the contract tests of a media item's life need. */
public interface MediaStoreContract {
    MediaStore store();

    /** Puts a media item into the store, bypassing all conditions. */
    void given(Media media);

    /** The media item as stored. */
    default Media found(MediaId id) {
        return store().find(id).orElseThrow();
    }

    /** Whether the transition was applied. */
    default boolean apply(Transition transition) {
        return store().apply(transition).applied();
    }
}
