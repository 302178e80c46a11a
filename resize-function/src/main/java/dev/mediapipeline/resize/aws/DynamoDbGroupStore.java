package dev.mediapipeline.resize.aws;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.UpdateResult;
import dev.mediapipeline.media.aws.UpdateResult.Applied;
import dev.mediapipeline.media.aws.UpdateResult.Rejected;
import dev.mediapipeline.resize.Claim;
import dev.mediapipeline.resize.GroupEnd;
import dev.mediapipeline.resize.GroupStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Claims in the media items' entries of their groups. */
public final class DynamoDbGroupStore implements GroupStore {
    private final MediaTable table;

    public DynamoDbGroupStore(MediaTable table) {
        this.table = table;
    }

    @Override
    public Claim claim(ResizeRequested request, String token, Instant now, Instant until) {
        return switch (table.update(GroupUpdates.claim(request, new GroupState.Claimed(token, until, 0), now))) {
            case Applied(Media media) -> new Claim.Granted(media);
            case Rejected(Optional<Media> found) -> rejected(found, request, token, now);
        };
    }

    private static Claim rejected(Optional<Media> found, ResizeRequested request, String token, Instant now) {
        if (status(found) == MediaStatus.DELETED) {
            return new Claim.Erased();
        }
        Media media = found.orElseThrow();
        boolean wanted = media.status() == MediaStatus.PROCESSING || media.overdue();
        return switch (media.groups().get(request.group().name())) {
            // The client's own retry, after a response that got lost, meets its own claim.
            case GroupState.Claimed claimed when wanted && claimed.token().equals(token) -> new Claim.Granted(media);
            case GroupState.Claimed claimed when wanted && !claimed.idle(now) -> new Claim.Held(claimed.until());
            case GroupState.Claimed claimed when wanted && isExhausted(claimed.claims()) -> new Claim.Exhausted(null);
            case GroupState.Pending(int claims, var lastFailure)
            when wanted && isExhausted(claims) -> new Claim.Exhausted(lastFailure);
            case GroupState.Done _ -> new Claim.Ended(media);
            case GroupState.Failed _ -> new Claim.Ended(media);
            case null, default -> new Claim.Obsolete();
        };
    }

    private static boolean isExhausted(int claims) {
        return claims >= MAX_CLAIMS;
    }

    /** An item that is gone was deleted so long ago that its tombstone is gone, too. */
    private static MediaStatus status(Optional<Media> found) {
        return found.map(Media::status).orElse(MediaStatus.DELETED);
    }

    @Override
    public GroupEnd finish(ResizeRequested request, String token, List<Rendition> renditions, Instant now) {
        return endGroup(request, token, new GroupState.Done(renditions), now);
    }

    @Override
    public GroupEnd fail(ResizeRequested request, String token, Failure failure, Instant now) {
        return endGroup(request, token, new GroupState.Failed(failure), now);
    }

    @Override
    public GroupEnd giveUp(ResizeRequested request, Failure failure, Instant now) {
        return groupEnd(table.update(GroupUpdates.giveUp(request, failure, now)));
    }

    private GroupEnd endGroup(ResizeRequested request, String token, GroupState state, Instant now) {
        return groupEnd(table.update(GroupUpdates.end(request, token, state, now)));
    }

    private static GroupEnd groupEnd(UpdateResult result) {
        return switch (result) {
            case Applied(Media media) -> new GroupEnd.Noted(media);
            case Rejected(Optional<Media> found) when status(found) == MediaStatus.DELETED -> new GroupEnd.Erased();
            case Rejected _ -> new GroupEnd.Overtaken();
        };
    }

    @Override
    public void release(ResizeRequested request, String token, Instant now) {
        table.update(GroupUpdates.release(request, token, now));
    }

    @Override
    public void abandon(ResizeRequested request, String token, String reason, Instant now) {
        table.update(GroupUpdates.abandon(request, token, reason, now));
    }

    @Override
    public void end(MediaId id, Optional<Failure> failure, Instant now) {
        if (table.update(GroupUpdates.end(id, failure, now)) instanceof Rejected(Optional<Media> found)
                && found.filter(Media::overdue).isPresent()) {
            table.update(GroupUpdates.endOverdue(id, failure, now));
        }
    }
}
