package dev.mediapipeline.media;

import java.time.Instant;
import java.util.List;

/** How far one rendition group of a media item has come. */
public sealed interface GroupState {
    /** Nobody has it. */
    record Pending() implements GroupState {}

    /**
     * A worker has it, and until the lease ends nobody else may.
     *
     * @param token the fencing token: writes of a worker whose token is not this one are refused
     * @param until when the lease ends, which is the worker's own deadline
     */
    record Claimed(String token, Instant until) implements GroupState {}

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
}
