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
 * Who works on which group. A claim is a lease with a fencing token. When its lease is over another worker may claim the
 * group, and then writes with the old token change nothing; until that happens a worker that is late may still end its
 * claim. All methods throw TransientException if the store does not respond.
 */
public interface GroupStore {
    /**
     * How often a group may be claimed. A claim that is given back for another service's fault does not count; one whose
     * worker died, hung or failed by its own fault does. So what always fails costs this many attempts, and an outage of
     * another service costs none.
     */
    int MAX_CLAIMS = 4;

    /**
     * Claims a group that nobody has, or whose lease is over, and counts the attempt. A media item that is {@link
     * Media#overdue()} stays so until all its groups have ended.
     *
     * @param token never used before
     * @param until when the claim's lease ends
     */
    Claim claim(ResizeRequested request, String token, Instant now, Instant until);

    /** Ends a claim with what was made. */
    GroupEnd finish(ResizeRequested request, String token, List<Rendition> renditions, Instant now);

    /** Ends a claim with a failure that is there to stay. */
    GroupEnd fail(ResizeRequested request, String token, Failure failure, Instant now);

    /** Gives a claim back unused, so that the next try need not wait for the lease's end. */
    void release(ResizeRequested request, String token, Instant now);

    /**
     * Gives a claim back that counts as used.
     *
     * @param reason how the attempt ended, for people
     */
    void abandon(ResizeRequested request, String token, String reason, Instant now);

    /** Ends a group that is {@link Claim.Exhausted}; one that is not any more is left alone. */
    GroupEnd giveUp(ResizeRequested request, Failure failure, Instant now);

    /**
     * Ends a media item: {@code PROCESSING → READY}, or {@code → FAILED} if there is a failure. Only the first call does
     * it. A media item that was given up as overdue while its last group was made ends like any other.
     */
    void end(MediaId id, Optional<Failure> failure, Instant now);
}
