package dev.mediapipeline.resize.aws;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.aws.MediaTable;
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
    public Claim claim(ResizeRequested request, String token, Instant now, Instant until, Instant deadline) {
        var claim = new GroupState.Claimed(token, until);
        return switch (table.update(GroupUpdates.claim(request, claim, now))) {
            case Applied(Media media) -> new Claim.Granted(media);
            case Rejected(Optional<Media> found)
            when found.filter(Media::failedByDeadline).isPresent() -> claimOverdue(request, claim, now, deadline);
            case Rejected(Optional<Media> found) -> rejected(found, request, token);
        };
    }

    private Claim claimOverdue(ResizeRequested request, GroupState.Claimed claim, Instant now, Instant deadline) {
        return switch (table.update(GroupUpdates.claimOverdue(request, claim, now, deadline))) {
            case Applied(Media media) -> new Claim.Granted(media);
            // The worker of another group has reopened it first.
            case Rejected(Optional<Media> found)
            when status(found) == MediaStatus.PROCESSING -> claim(request, claim.token(), now, claim.until(), deadline);
            case Rejected(Optional<Media> found) -> rejected(found, request, claim.token());
        };
    }

    private static Claim rejected(Optional<Media> found, ResizeRequested request, String token) {
        if (status(found) == MediaStatus.DELETED) {
            return new Claim.Erased();
        }
        Media media = found.orElseThrow();
        return switch (media.groups().get(request.group().name())) {
            case GroupState.Claimed(String holder, Instant until)
            when media.status() == MediaStatus.PROCESSING ->
                // The client's own retry, after an answer that got lost, meets its own claim.
                holder.equals(token) ? new Claim.Granted(media) : new Claim.Held(until);
            case GroupState.Done done -> new Claim.Ended(media);
            case GroupState.Failed failed -> new Claim.Ended(media);
            case null, default -> new Claim.Obsolete();
        };
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

    private GroupEnd endGroup(ResizeRequested request, String token, GroupState state, Instant now) {
        return switch (table.update(GroupUpdates.endClaim(request, token, state, now))) {
            case Applied(Media media) -> new GroupEnd.Noted(media);
            case Rejected(Optional<Media> found) when status(found) == MediaStatus.DELETED -> new GroupEnd.Erased();
            case Rejected(Optional<Media> found) ->
                found.filter(media ->
                                state.equals(media.groups().get(request.group().name())))
                        .<GroupEnd>map(GroupEnd.Noted::new)
                        .orElseGet(GroupEnd.Overtaken::new);
        };
    }

    @Override
    public void release(ResizeRequested request, String token, Instant now) {
        table.update(GroupUpdates.endClaim(request, token, new GroupState.Pending(), now));
    }

    @Override
    public void end(MediaId id, Optional<Failure> failure, Instant now) {
        if (table.update(GroupUpdates.end(id, failure, now)) instanceof Rejected(Optional<Media> found)
                && found.filter(Media::failedByDeadline).isPresent()) {
            table.update(GroupUpdates.endOverdue(id, failure, now));
        }
    }
}
