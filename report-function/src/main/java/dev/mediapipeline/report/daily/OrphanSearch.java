package dev.mediapipeline.report.daily;

import dev.mediapipeline.report.daily.DayReport.Orphans;
import java.util.Optional;

/** Reads the result of the search for objects that belong to no media item. */
public interface OrphanSearch {
    /**
     * The result of the latest search, if there was one.
     *
     * @throws dev.mediapipeline.failure.TransientException if the result could not be read
     */
    Optional<Orphans> latest();
}
