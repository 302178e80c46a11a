package dev.mediapipeline.media.life;

import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import java.time.Instant;

/**
 * Gives a claim back unused because another service failed, so that the next attempt need not wait for the lease to
 * end.
 *
 * @param token of the claim
 */
public record Release(GroupKey group, String token, Instant now) implements GroupTransition {
    @Override
    public boolean appliesTo(Media media) {
        return stateIn(media).isHeldBy(token);
    }

    @Override
    public Media applyTo(Media media) {
        return stateIn(media) instanceof GroupState.Claimed claimed
                ? media.copy()
                        .group(
                                group.group(),
                                new GroupState.Pending(Math.max(0, claimed.claims() - 1), claimed.lastFailure()))
                        .updatedAt(now)
                        .build()
                : media;
    }
}
