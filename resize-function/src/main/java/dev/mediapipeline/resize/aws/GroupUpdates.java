package dev.mediapipeline.resize.aws;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaUpdate;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The conditional updates of groups and of the items they belong to. What failed as overdue has updates of its own, so
 * that the many that are in time do not pay for its index entries.
 */
final class GroupUpdates {
    private static final String PROCESSING = "#status = :processing";
    private static final String OVERDUE = "#status = :failed AND #failure.#code = :overdue";

    private GroupUpdates() {}

    static MediaUpdate claim(ResizeRequested request, GroupState.Claimed claim, Instant now) {
        return claim(PROCESSING, request, claim, now).bind(":processing", MediaItem.status(MediaStatus.PROCESSING));
    }

    /** Back to processing and claimed in one update, so that nothing is ever reopened without a worker. */
    static MediaUpdate claimOverdue(ResizeRequested request, GroupState.Claimed claim, Instant now, Instant deadline) {
        return reopening(claim(OVERDUE, request, claim, now), request.mediaId(), deadline)
                .set("#status", MediaItem.status(MediaStatus.PROCESSING))
                .set("#updatedAt", MediaItem.time(now))
                .set("#deadline", MediaItem.seconds(deadline))
                .remove("#failure", "#endedAt");
    }

    private static MediaUpdate claim(String status, ResizeRequested request, GroupState.Claimed claim, Instant now) {
        String group = path(request);
        return MediaUpdate.onlyIf(
                        request.mediaId(),
                        "%s AND #source.#etag = :etag AND (%s.#state = :pending OR %s.#state = :claimed AND %s.#until < :now)"
                                .formatted(status, group, group, group))
                .bind(":etag", AttributeValue.fromS(request.sourceEtag()))
                .bind(":pending", AttributeValue.fromS("PENDING"))
                .bind(":claimed", AttributeValue.fromS("CLAIMED"))
                .bind(":now", AttributeValue.fromN(String.valueOf(now.toEpochMilli())))
                .state(group, claim)
                .count("#attempts");
    }

    static MediaUpdate endClaim(ResizeRequested request, String token, GroupState state, Instant now) {
        return MediaUpdate.onlyIf(request.mediaId(), path(request) + ".#token = :token")
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
