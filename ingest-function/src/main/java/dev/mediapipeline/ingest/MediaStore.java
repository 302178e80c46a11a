package dev.mediapipeline.ingest;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The media items, as far as ingest changes them. All methods throw TransientException if the store does not answer. */
public interface MediaStore {
    /** The item as it is now, with everything that was written before. */
    Optional<Media> find(MediaId id);

    /**
     * Accepts the upload: {@code AWAITING_UPLOAD → PROCESSING}, with every group of the plan pending.
     *
     * @param deadline when the processing is overdue
     * @return whether this call did it; false if the item was not awaiting its upload any more
     */
    boolean startProcessing(MediaId id, Source source, List<RenditionGroup> plan, Instant now, Instant deadline);

    /**
     * Refuses the upload: {@code AWAITING_UPLOAD → FAILED}.
     *
     * @return whether this call did it; false if the item was not awaiting its upload any more
     */
    boolean refuse(MediaId id, Failure failure, Instant now);
}
