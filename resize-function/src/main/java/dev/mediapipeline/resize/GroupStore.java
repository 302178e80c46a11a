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
     * Claims a group that nobody has, or whose lease is over.
     *
     * @param token never used before
     */
    Claim claim(ResizeRequested request, String token, Instant now, Instant until);

    /**
     * Ends a claim with what was made.
     *
     * @return the whole item as it is now, to see whether all groups have ended; nothing if the claim was lost
     */
    Optional<Media> finish(ResizeRequested request, String token, List<Rendition> renditions, Instant now);

    /** Ends a claim with a failure that is there to stay; returns as {@link #finish} does. */
    Optional<Media> fail(ResizeRequested request, String token, Failure failure, Instant now);

    /** Gives a claim back unfinished, so that the next try need not wait for the lease's end. */
    void release(ResizeRequested request, String token, Instant now);

    /** Ends a media item: {@code PROCESSING → READY}, or {@code → FAILED} if there is a failure. Only the first call does it. */
    void end(MediaId id, Optional<Failure> failure, Instant now);
}
