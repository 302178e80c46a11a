package dev.mediapipeline.resize.aws;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.MediaUpdate;
import dev.mediapipeline.media.aws.UpdateResult.Applied;
import dev.mediapipeline.media.aws.UpdateResult.Rejected;
import dev.mediapipeline.resize.Claim;
import dev.mediapipeline.resize.GroupStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Claims in the media items' entries of their groups. */
public final class DynamoDbGroupStore implements GroupStore {
    private final MediaTable table;

    public DynamoDbGroupStore(MediaTable table) {
        this.table = table;
    }

    @Override
    public Claim claim(ResizeRequested request, String token, Instant now, Instant until) {
        String group = path(request);
        var update = MediaUpdate.onlyIf(
                        request.mediaId(),
                        "#status = :processing AND #source.#etag = :etag AND (%s.#state = :pending OR %s.#until < :now)"
                                .formatted(group, group))
                .bind(":processing", MediaItem.status(MediaStatus.PROCESSING))
                .bind(":etag", AttributeValue.fromS(request.sourceEtag()))
                .bind(":pending", AttributeValue.fromS("PENDING"))
                .bind(":now", AttributeValue.fromN(String.valueOf(now.toEpochMilli())))
                .set(group, MediaItem.state(new GroupState.Claimed(token, until)));
        return switch (table.update(update)) {
            case Applied(Media media) -> new Claim.Granted(media);
            case Rejected(Optional<Media> found) ->
                found.map(media -> rejected(media, request, token)).orElseGet(Claim.Obsolete::new);
        };
    }

    private static Claim rejected(Media media, ResizeRequested request, String token) {
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

    @Override
    public Optional<Media> finish(ResizeRequested request, String token, List<Rendition> renditions, Instant now) {
        return endGroup(request, token, new GroupState.Done(renditions), now);
    }

    @Override
    public Optional<Media> fail(ResizeRequested request, String token, Failure failure, Instant now) {
        return endGroup(request, token, new GroupState.Failed(failure), now);
    }

    private Optional<Media> endGroup(ResizeRequested request, String token, GroupState state, Instant now) {
        return switch (table.update(ifHolder(request, token, state, now))) {
            case Applied(Media media) -> Optional.of(media);
            case Rejected(Optional<Media> found) ->
                found.filter(
                        media -> state.equals(media.groups().get(request.group().name())));
        };
    }

    @Override
    public void release(ResizeRequested request, String token, Instant now) {
        table.update(ifHolder(request, token, new GroupState.Pending(), now));
    }

    private static MediaUpdate ifHolder(ResizeRequested request, String token, GroupState state, Instant now) {
        return MediaUpdate.onlyIf(request.mediaId(), path(request) + ".#token = :token")
                .bind(":token", AttributeValue.fromS(token))
                .set(path(request), MediaItem.state(state))
                .set("#updatedAt", MediaItem.time(now));
    }

    private static String path(ResizeRequested request) {
        return "#groups.#" + request.group().name();
    }

    @Override
    public void end(MediaId id, Optional<Failure> failure, Instant now) {
        var update = MediaUpdate.onlyIf(id, "#status = :processing")
                .bind(":processing", MediaItem.status(MediaStatus.PROCESSING))
                .set("#status", MediaItem.status(failure.isPresent() ? MediaStatus.FAILED : MediaStatus.READY))
                .set("#updatedAt", MediaItem.time(now));
        failure.ifPresent(reason -> update.set("#failure", MediaItem.failure(reason)));
        table.update(update);
    }
}
