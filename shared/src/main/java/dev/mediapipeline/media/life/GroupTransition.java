package dev.mediapipeline.media.life;

import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Source;

/** A step of one group of a media item. */
public sealed interface GroupTransition extends Transition permits Claim, Finish, Fail, Release, Abandon, GiveUp {
    GroupKey group();

    @Override
    default MediaId id() {
        return group().mediaId();
    }

    /** The state of the group; unknown if the plan has no such group. */
    default GroupState stateIn(Media media) {
        return media.group(group().group()).orElseGet(() -> new GroupState.Unknown("absent"));
    }

    /** Whether the group is still to be rendered: the media item is processed or overdue, and has these bytes. */
    default boolean isWanted(Media media) {
        Source source = media.source();
        return (media.status() == MediaStatus.PROCESSING || media.overdue())
                && source != null
                && source.etag().equals(group().sourceEtag());
    }
}
