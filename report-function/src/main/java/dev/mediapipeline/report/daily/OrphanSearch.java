package dev.mediapipeline.report.daily;

import dev.mediapipeline.report.daily.DayReport.Orphans;
import java.util.Optional;

/** The search for objects that belong to no media item. */
public interface OrphanSearch {
    /**
     * What the latest search found, if there was one.
     *
     * @throws dev.mediapipeline.failure.TransientException if its result could not be read
     */
    Optional<Orphans> latest();
}
