package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The media items by their ids. */
public interface MediaLookup {
    /**
     * The items as they are now, by consistent reads. An id that has no item is absent; one whose item this version cannot
     * read has nothing for its value.
     *
     * @throws dev.mediapipeline.failure.TransientException if the store does not answer
     */
    Map<MediaId, Optional<Media>> find(Collection<MediaId> ids);
}
