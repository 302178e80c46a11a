package dev.mediapipeline.media;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of one rendition group of a media item. */
public sealed interface GroupState {
    /**
     * Maximum number of claims that a group may use up. A claim that is released because another service failed does
     * not count; a claim counts if its worker died, hung or failed by its own fault. So a group that always fails costs
     * this many attempts, and an outage of another service costs none.
     */
    int MAX_CLAIMS = 4;

    /**
     * Waits for a worker.
     *
     * @param claims the number of claims used up because the worker died, hung or failed by its own fault
     * @param lastFailure how the last of these ended, for people; absent if no worker could report it
     */
    record Pending(int claims, @Nullable String lastFailure) implements GroupState {
        /** Not claimed before. */
        public Pending() {
            this(0, null);
        }
    }

    /**
     * Held by a worker.
     *
     * @param claims the number of claims used up, including this one
     * @param lastFailure how the last claim given up by its worker ended, as in {@link Pending}
     */
    record Claimed(Lease lease, int claims, @Nullable String lastFailure) implements GroupState {
        /** The first claim. */
        public Claimed(Lease lease) {
            this(lease, 1, null);
        }
    }

    /**
     * All its renditions are stored.
     *
     * @param renditions in the plan's order
     * @param engine identifies the engine that made them, for their keys; absent in items of version 1, which store the
     *     keys
     * @param endedBy the token of the claim that ended it, so that a worker recognises its own write
     */
    record Done(
            List<Rendition> renditions,
            @Nullable String engine,
            @Nullable String endedBy) implements GroupState {
        public Done {
            renditions = List.copyOf(renditions);
        }
    }

    /**
     * Cannot be made, and another attempt would not help.
     *
     * @param endedBy the token of the claim that ended it; absent if it was given up
     */
    record Failed(Failure failure, @Nullable String endedBy) implements GroupState {}

    /** A state of a later version, which this one leaves unchanged. */
    record Unknown(String name) implements GroupState {}

    /** Whether it is final: {@link Done} or {@link Failed}. */
    default boolean ended() {
        return this instanceof Done || this instanceof Failed;
    }

    /** Whether no worker holds it, so that it can be claimed or, once its claims are used up, given up. */
    default boolean idle(Instant now) {
        return switch (this) {
            case Pending _ -> true;
            case Claimed claimed -> claimed.lease().isOver(now);
            case Done _, Failed _, Unknown _ -> false;
        };
    }

    /** Whether its claims are used up. */
    default boolean exhausted() {
        return switch (this) {
            case Pending pending -> pending.claims() >= MAX_CLAIMS;
            case Claimed claimed -> claimed.claims() >= MAX_CLAIMS;
            case Done _, Failed _, Unknown _ -> false;
        };
    }

    /** Whether the worker with this token holds it. */
    default boolean isHeldBy(String token) {
        return this instanceof Claimed claimed && claimed.lease().token().equals(token);
    }
}
