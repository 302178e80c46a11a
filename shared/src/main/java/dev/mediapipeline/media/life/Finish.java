package dev.mediapipeline.media.life;

import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.Rendition;
import java.time.Instant;
import java.util.List;

/**
 * Ends a claim with the stored renditions of its group.
 *
 * @param token of the claim
 * @param renditions in the plan's order
 * @param engine identifies the renderer, for the keys of the renditions
 */
public record Finish(GroupKey group, String token, List<Rendition> renditions, String engine, Instant now)
        implements GroupTransition {
    public Finish {
        renditions = List.copyOf(renditions);
    }

    public GroupState.Done done() {
        return new GroupState.Done(renditions, engine, token);
    }

    @Override
    public boolean appliesTo(Media media) {
        return stateIn(media).isHeldBy(token);
    }

    @Override
    public Media applyTo(Media media) {
        return media.copy().group(group.group(), done()).updatedAt(now).build();
    }

    @Override
    public boolean wasAppliedTo(Media media) {
        return stateIn(media) instanceof GroupState.Done done && token.equals(done.endedBy());
    }
}
