package dev.mediapipeline.resize;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.Rendition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who works on which group. A claim is a lease with a fencing token: once it is over, or another worker has the group,
 * writes with the old token change nothing. All methods throw TransientException if the store does not answer.
 */
public interface GroupStore {
    /**
     * Claims a group that nobody has, or whose lease is over, and counts the attempt. A media item that is overdue ({@link
     * Media#failedByDeadline()}) goes back to {@code PROCESSING} with it.
     *
     * @param token never used before
     * @param deadline when the processing of a media item that was overdue is overdue again
     */
    Claim claim(ResizeRequested request, String token, Instant now, Instant until, Instant deadline);

    /** Ends a claim with what was made. */
    GroupEnd finish(ResizeRequested request, String token, List<Rendition> renditions, Instant now);

    /** Ends a claim with a failure that is there to stay. */
    GroupEnd fail(ResizeRequested request, String token, Failure failure, Instant now);

    /** Gives a claim back unfinished, so that the next try need not wait for the lease's end. */
    void release(ResizeRequested request, String token, Instant now);

    /**
     * Ends a media item: {@code PROCESSING → READY}, or {@code → FAILED} if there is a failure. Only the first call does
     * it. A media item that was given up as overdue while its last group was made ends like any other.
     */
    void end(MediaId id, Optional<Failure> failure, Instant now);
}
