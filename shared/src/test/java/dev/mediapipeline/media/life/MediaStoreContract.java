package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;

/** What the contract tests of a media item's life need of a store. */
public interface MediaStoreContract {
    MediaStore store();

    /** Puts a media item into the store, past all conditions. */
    void given(Media media);

    /** The media item as the store has it. */
    default Media found(MediaId id) {
        return store().find(id).orElseThrow();
    }

    /** Whether the transition was applied. */
    default boolean apply(Transition transition) {
        return store().apply(transition).applied();
    }
}
