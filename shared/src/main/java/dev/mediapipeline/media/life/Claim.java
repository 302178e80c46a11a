package dev.mediapipeline.media.life;

import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Claims a group that no worker holds, and counts the attempt. Once a worker's lease has ended, another worker may take
 * over its claim; until one does, the late worker may still end it. An overdue media item stays overdue until all its
 * groups have ended.
 */
public record Claim(GroupKey group, Lease lease, Instant now) implements GroupTransition {
    @Override
    public boolean appliesTo(Media media) {
        GroupState state = stateIn(media);
        return isWanted(media) && state.idle(now) && !state.exhausted();
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy()
                .group(group.group(), claimed(stateIn(media)))
                .progress(media.progress().attempted())
                .build();
    }

    private GroupState claimed(GroupState state) {
        return switch (state) {
            case GroupState.Pending pending ->
                new GroupState.Claimed(lease, pending.claims() + 1, pending.lastFailure());
            case GroupState.Claimed former -> new GroupState.Claimed(lease, former.claims() + 1, former.lastFailure());
            case GroupState.Done _, GroupState.Failed _, GroupState.Unknown _ -> state;
        };
    }

    @Override
    public boolean wasAppliedTo(Media media) {
        return isWanted(media) && stateIn(media).isHeldBy(lease.token());
    }

    /** The reason for a rejected claim, from the media item that was found. */
    public Rejection rejection(Optional<Media> found) {
        return found.filter(media -> media.status() != MediaStatus.DELETED)
                .map(this::rejection)
                .orElseGet(Rejection.Erased::new);
    }

    private Rejection rejection(Media media) {
        GroupState state = stateIn(media);
        if (state.ended()) {
            return new Rejection.Ended(media);
        }
        if (!isWanted(media)) {
            return new Rejection.Obsolete();
        }
        return switch (state) {
            case GroupState.Claimed other
            when !other.idle(now) -> new Rejection.Held(other.lease().until());
            case GroupState.Claimed _ -> new Rejection.Exhausted(null);
            case GroupState.Pending pending -> new Rejection.Exhausted(pending.lastFailure());
            case GroupState.Done _, GroupState.Failed _, GroupState.Unknown _ -> new Rejection.Obsolete();
        };
    }

    /** The reason why a worker did not get the group. */
    public sealed interface Rejection {
        /** Another worker holds it, until this time at the latest. */
        record Held(Instant until) implements Rejection {}

        /**
         * All its claims are used up, and it has not ended: it must be given up.
         *
         * @param lastFailure how the last claim ended; absent if its worker recorded nothing
         */
        record Exhausted(@Nullable String lastFailure) implements Rejection {}

        /** It was already made, or has already failed. */
        record Ended(Media media) implements Rejection {}

        /**
         * The owner deleted the media item, perhaps so long ago that its tombstone is gone: nothing of it may remain.
         */
        record Erased() implements Rejection {}

        /** It is no longer needed: the media item has ended, or has other bytes. */
        record Obsolete() implements Rejection {}
    }
}
