package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The media that were registered on a day. */
public interface MediaOfDay {
    /**
     * Passes each media item of the UTC day on once, in no order; never one that was erased.
     *
     * @throws dev.mediapipeline.failure.TransientException if they could not all be read
     */
    void forEach(LocalDate day, Consumer<Media> action);
}
