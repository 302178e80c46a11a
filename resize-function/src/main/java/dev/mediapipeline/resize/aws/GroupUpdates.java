package dev.mediapipeline.resize.aws;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaUpdate;
import dev.mediapipeline.resize.GroupStore;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The conditional updates of groups and of the items they belong to. The end of what was overdue has an update of its
 * own, so that the many that are in time do not pay for its index entries.
 */
final class GroupUpdates {
    private static final String PROCESSING = "#status = :processing";
    private static final String OVERDUE = "#status = :failed AND #failure.#code = :overdue";
    private static final String WANTED = "(%s OR %s) AND #source.#etag = :etag".formatted(PROCESSING, OVERDUE);

    private GroupUpdates() {}

    static MediaUpdate claim(ResizeRequested request, GroupState.Claimed claim, Instant now) {
        String group = path(request);
        return idle(request, "(attribute_not_exists(%s.#claims) OR %s.#claims < :max)".formatted(group, group), now)
                .state(group, claim)
                .add(group + ".#claims", 1, 0)
                .count("#attempts");
    }

    static MediaUpdate giveUp(ResizeRequested request, Failure failure, Instant now) {
        return idle(request, path(request) + ".#claims >= :max", now)
                .state(path(request), new GroupState.Failed(failure))
                .set("#updatedAt", MediaItem.time(now));
    }

    private static MediaUpdate idle(ResizeRequested request, String claims, Instant now) {
        String group = path(request);
        String idle =
                "(%s.#state = :pending OR %s.#state = :claimed AND %s.#until < :now)".formatted(group, group, group);
        return MediaUpdate.onlyIf(request.mediaId(), String.join(" AND ", WANTED, idle, claims))
                .bind(":processing", MediaItem.status(MediaStatus.PROCESSING))
                .bind(":failed", MediaItem.status(MediaStatus.FAILED))
                .bind(":overdue", AttributeValue.fromS(Failure.OVERDUE))
                .bind(":etag", AttributeValue.fromS(request.sourceEtag()))
                .bind(":pending", AttributeValue.fromS("PENDING"))
                .bind(":claimed", AttributeValue.fromS("CLAIMED"))
                .bind(":now", AttributeValue.fromN(String.valueOf(now.toEpochMilli())))
                .bind(":max", AttributeValue.fromN(String.valueOf(GroupStore.MAX_CLAIMS)));
    }

    /** The update may come twice, after a response that got lost: the group then names the token that ended it. */
    static MediaUpdate end(ResizeRequested request, String token, GroupState state, Instant now) {
        String group = path(request);
        String condition = "%s.#token = :token OR %s.#endedBy = :token".formatted(group, group);
        return claimed(request, condition, token, state, now).set(group + ".#endedBy", AttributeValue.fromS(token));
    }

    /** Nothing is used up: the count goes back to what it was. */
    static MediaUpdate release(ResizeRequested request, String token, Instant now) {
        return claimed(request, path(request) + ".#token = :token", token, new GroupState.Pending(), now)
                .add(path(request) + ".#claims", -1, 1);
    }

    static MediaUpdate abandon(ResizeRequested request, String token, String reason, Instant now) {
        return claimed(request, path(request) + ".#token = :token", token, new GroupState.Pending(), now)
                .set(path(request) + ".#lastFailure", AttributeValue.fromS(reason));
    }

    private static MediaUpdate claimed(
            ResizeRequested request, String condition, String token, GroupState state, Instant now) {
        return MediaUpdate.onlyIf(request.mediaId(), condition)
                .bind(":token", AttributeValue.fromS(token))
                .state(path(request), state)
                .set("#updatedAt", MediaItem.time(now));
    }

    static MediaUpdate end(MediaId id, Optional<Failure> failure, Instant now) {
        return end(PROCESSING, id, failure, now).bind(":processing", MediaItem.status(MediaStatus.PROCESSING));
    }

    static MediaUpdate endOverdue(MediaId id, Optional<Failure> failure, Instant now) {
        return reopening(end(OVERDUE, id, failure, now), id, now);
    }

    private static MediaUpdate end(String status, MediaId id, Optional<Failure> failure, Instant now) {
        var update = MediaUpdate.onlyIf(id, status)
                .set("#status", MediaItem.status(failure.isPresent() ? MediaStatus.FAILED : MediaStatus.READY))
                .set("#updatedAt", MediaItem.time(now))
                .set("#endedAt", MediaItem.time(now));
        return failure.map(reason -> update.set("#failure", MediaItem.failure(reason)))
                .orElseGet(() -> update.remove("#failure"));
    }

    /** It may have been announced as failed: it has to be announced again, and looked after until then. */
    private static MediaUpdate reopening(MediaUpdate update, MediaId id, Instant dueAt) {
        return update.bind(":failed", MediaItem.status(MediaStatus.FAILED))
                .bind(":overdue", AttributeValue.fromS(Failure.OVERDUE))
                .set("#dueShard", AttributeValue.fromS(MediaIndex.dueShard(MediaIndex.shard(id))))
                .set("#dueAt", MediaItem.seconds(dueAt))
                .remove("#announcedAt");
    }

    private static String path(ResizeRequested request) {
        return "#groups.#" + request.group().name();
    }
}
