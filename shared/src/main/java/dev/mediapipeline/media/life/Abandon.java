package dev.mediapipeline.media.life;

import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import java.time.Instant;

/**
 * Ends a claim as used up, because the worker failed by its own fault.
 *
 * @param token of the claim
 * @param reason how the attempt ended, for people
 */
public record Abandon(GroupKey group, String token, String reason, Instant now) implements GroupTransition {
    @Override
    public boolean appliesTo(Media media) {
        return stateIn(media).isHeldBy(token);
    }

    @Override
    public Media applyTo(Media media) {
        return stateIn(media) instanceof GroupState.Claimed claimed
                ? media.copy()
                        .group(group.group(), new GroupState.Pending(claimed.claims(), reason))
                        .updatedAt(now)
                        .build()
                : media;
    }
}
