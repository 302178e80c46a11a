package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.MediaId;
import java.util.Optional;

/** The uploads, as far as reconcile looks at them. */
public interface Originals {
    /**
     * What was uploaded for a media item, if anything was.
     *
     * @throws dev.mediapipeline.failure.TransientException if that cannot be said
     */
    Optional<Original> find(MediaId id);
}
