package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import java.time.LocalDate;

/** Reads the media items registered on a day. */
public interface MediaOfDay {
    /**
     * Passes each media item of the UTC day on once, in no order, without deleted ones. An item that this version cannot read
     * does not hold up the others.
     *
     * @throws dev.mediapipeline.failure.TransientException if not all of them could be read
     */
    void forEach(LocalDate day, Visitor visitor);

    /** Receives the media items of a day. */
    interface Visitor {
        /** Receives a media item. */
        void add(Media media);

        /**
         * Receives the id of an item that this version cannot read.
         *
         * @param id of the media item
         */
        void addUnreadable(String id);
    }
}
