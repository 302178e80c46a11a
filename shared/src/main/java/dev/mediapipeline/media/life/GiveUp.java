package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import java.time.Instant;

/** Fails a group that has used up its claims and that no worker holds. */
public record GiveUp(GroupKey group, Failure failure, Instant now) implements GroupTransition {
    public GroupState.Failed failed() {
        return new GroupState.Failed(failure, null);
    }

    @Override
    public boolean appliesTo(Media media) {
        GroupState state = stateIn(media);
        return isWanted(media) && state.idle(now) && state.exhausted();
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy().group(group.group(), failed()).updatedAt(now).build();
    }

    /** Two workers give up with the same result, so it does not matter which of them did. */
    @Override
    public boolean wasAppliedTo(Media media) {
        return stateIn(media).equals(failed());
    }
}
