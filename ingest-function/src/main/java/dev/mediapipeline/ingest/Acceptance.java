package dev.mediapipeline.ingest;

import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;
import java.time.Instant;
import java.util.List;

/**
 * The decision to make renditions of an upload.
 *
 * @param uploadedAt when S3 had the bytes
 * @param plan the groups to make, none of them empty
 * @param acceptedAt now
 * @param deadline when the processing is overdue
 */
public record Acceptance(
        Instant uploadedAt, Source source, List<RenditionGroup> plan, Instant acceptedAt, Instant deadline) {
    public Acceptance {
        plan = List.copyOf(plan);
    }
}
