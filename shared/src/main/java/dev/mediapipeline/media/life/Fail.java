package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import java.time.Instant;

/**
 * Ends a claim with a failure that a retry would not change.
 *
 * @param token of the claim
 */
public record Fail(GroupKey group, String token, Failure failure, Instant now) implements GroupTransition {
    public GroupState.Failed failed() {
        return new GroupState.Failed(failure, token);
    }

    @Override
    public boolean appliesTo(Media media) {
        return stateIn(media).isHeldBy(token);
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy().group(group.group(), failed()).updatedAt(now).build();
    }

    @Override
    public boolean wasAppliedTo(Media media) {
        return stateIn(media) instanceof GroupState.Failed failed && token.equals(failed.endedBy());
    }
}
