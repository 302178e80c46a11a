package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Finds many media items by their ids. */
public interface MediaLookup {
    /**
     * Finds the current items, by consistent reads. An id without an item is absent from the result; an item that this
     * version cannot read has an empty value.
     *
     * @throws dev.mediapipeline.failure.TransientException if the store does not respond
     */
    Map<MediaId, Optional<Media>> find(Collection<MediaId> ids);
}
