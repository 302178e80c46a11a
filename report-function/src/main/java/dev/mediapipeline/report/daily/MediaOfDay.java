package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import java.time.LocalDate;

/** The media that were registered on a day. */
public interface MediaOfDay {
    /**
     * Passes each media item of the UTC day on once, in no order; never one that was erased. An item that this version
     * cannot read keeps none of the others back.
     *
     * @throws dev.mediapipeline.failure.TransientException if they could not all be read
     */
    void forEach(LocalDate day, Visitor visitor);

    /** Receives the media items of a day. */
    interface Visitor {
        /** Receives one media item. */
        void add(Media media);

        /**
         * Receives one that this version cannot read.
         *
         * @param id of the media item
         */
        void addUnreadable(String id);
    }
}
