package dev.mediapipeline.media;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far one rendition group of a media item has come. */
public sealed interface GroupState {
    /**
     * Nobody has it.
     *
     * @param claims how many claims of it were used up: its worker died, hung or failed by its own fault
     * @param lastFailure how the last of these ended, for people; absent if no worker could tell
     */
    record Pending(int claims, @Nullable String lastFailure) implements GroupState {
        /** Nobody has had it. */
        public Pending() {
            this(0, null);
        }
    }

    /**
     * A worker has it, and until the lease ends nobody else may.
     *
     * @param token the fencing token: writes of a worker whose token is not this one are refused
     * @param until when the lease ends, which is the worker's own deadline
     * @param claims how many claims of it were used up, this one included
     */
    record Claimed(String token, Instant until, int claims) implements GroupState {
        /** The first claim. */
        public Claimed(String token, Instant until) {
            this(token, until, 1);
        }
    }

    /** Everything of it is stored. */
    record Done(List<Rendition> renditions) implements GroupState {
        public Done {
            renditions = List.copyOf(renditions);
        }
    }

    /** It cannot be made, and trying again would not help. */
    record Failed(Failure failure) implements GroupState {}

    /** A state that only a later version knows: nobody acts on it. */
    record Unknown(String name) implements GroupState {}

    /** Whether nothing more will happen to it: {@link Done} or {@link Failed}. */
    default boolean ended() {
        return this instanceof Done || this instanceof Failed;
    }

    /** Whether a worker may claim it: nobody has it, or the lease of its last claim is over. */
    default boolean idle(Instant now) {
        return switch (this) {
            case Pending _ -> true;
            case Claimed claimed -> claimed.until().isBefore(now);
            case Done _, Failed _, Unknown _ -> false;
        };
    }
}
