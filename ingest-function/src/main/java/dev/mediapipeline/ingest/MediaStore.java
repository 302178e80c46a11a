package dev.mediapipeline.ingest;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.util.Optional;

/** The media items, as far as ingest changes them. All methods throw TransientException if the store does not answer. */
public interface MediaStore {
    /** The item as it is now, with everything that was written before. */
    Optional<Media> find(MediaId id);

    /**
     * Accepts the upload: {@code AWAITING_UPLOAD → PROCESSING}, with every group of the plan pending. An item that
     * {@link Media#failedWithoutBytes()} is reopened.
     *
     * @return whether this call did it; false if the item is decided
     */
    boolean startProcessing(MediaId id, Acceptance acceptance);

    /**
     * Refuses the upload: {@code AWAITING_UPLOAD → FAILED}; of an item that {@link Media#failedWithoutBytes()} before, too.
     *
     * @return whether this call did it; false if the item is decided
     */
    boolean refuse(MediaId id, Refusal refusal);
}
