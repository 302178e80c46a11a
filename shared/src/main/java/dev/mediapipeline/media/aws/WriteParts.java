package dev.mediapipeline.media.aws;

import static dev.mediapipeline.media.aws.MediaItem.seconds;
import static dev.mediapipeline.media.aws.MediaItem.status;
import static dev.mediapipeline.media.aws.MediaItem.time;
import static dev.mediapipeline.media.aws.MediaUpdate.onlyIf;

import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conditions and effects that several {@link MediaWrites} share. */
final class WriteParts {
    /** Version 1 wrote the source as a map. */
    private static final String WANTED = "(#status = :PROCESSING OR #status = :FAILED AND #failure.#code = :OVERDUE)"
            + " AND (begins_with(#source, :source) OR #source.#etag = :etag)";

    private static final String IDLE = "(%s.#state = :PENDING OR %s.#state = :CLAIMED AND %s.#until < :now)";

    private WriteParts() {}

    /** The path of a group's state. */
    static String path(GroupKey group) {
        return "#groups.#" + group.group();
    }

    /**
     * An update of a group that is needed and that no worker holds.
     *
     * @param claims the condition on the number of claims used up
     */
    static MediaUpdate idle(GroupKey group, String claims, Instant now) {
        String condition = String.join(" AND ", WANTED, IDLE, claims);
        return onlyIf(group.mediaId(), condition.replace("%s", path(group)))
                .bind(":source", CompactText.beginningOf(group.sourceEtag()))
                .bind(":etag", group.sourceEtag())
                .bind(":now", millis(now))
                .bind(":max", AttributeValue.fromN(String.valueOf(GroupState.MAX_CLAIMS)));
    }

    /**
     * An update by the worker that holds a group: the token of its claim excludes writes after the next worker's claim.
     */
    static MediaUpdate held(GroupKey group, String token, Instant now) {
        return onlyIf(group.mediaId(), "%s.#state = :CLAIMED AND %s.#token = :token".replace("%s", path(group)))
                .bind(":token", token)
                .set("#updatedAt", time(now));
    }

    /** Lets a group wait for a worker again; keeps the record of its claims. */
    static MediaUpdate pending(GroupKey group, MediaUpdate update) {
        return update.set(path(group) + ".#state", "PENDING").remove(path(group) + ".#token", path(group) + ".#until");
    }

    /** Ends a group. Keeps attributes that a later version added to it. */
    static MediaUpdate ended(GroupKey group, GroupState end, MediaUpdate update) {
        ItemValues.state(end).forEach((field, value) -> update.set(path(group) + ".#" + field, value));
        for (String field : new String[] {"token", "until", "claims", "lastFailure"}) {
            update.remove(path(group) + ".#" + field);
        }
        return update;
    }

    /** An update of a media item that is unchanged since it was seen. */
    static MediaUpdate untouched(Media seen) {
        int attempts = seen.progress().attempts();
        String sameAttempts = attempts == 0 ? "attribute_not_exists(#attempts)" : "#attempts = :attempts";
        var update = onlyIf(seen.id(), "#status = :seen AND #deadline = :deadline AND " + sameAttempts)
                .bind(":seen", status(seen.status()))
                .bind(":deadline", seconds(seen.deadline()));
        return attempts == 0 ? update : update.bind(":attempts", AttributeValue.fromN(String.valueOf(attempts)));
    }

    /** An update of a media item with the same end as when it was seen, not announced yet. */
    static MediaUpdate notAnnounced(Media ended) {
        Instant endedAt = ended.progress().endedAt();
        String sameEnd = endedAt == null ? "attribute_not_exists(#endedAt)" : "#endedAt = :endedAt";
        var update = onlyIf(ended.id(), "#status = :seen AND attribute_not_exists(#announcedAt) AND " + sameEnd)
                .bind(":seen", status(ended.status()));
        return endedAt == null ? update : update.bind(":endedAt", time(endedAt));
    }

    /** Puts the media item into the index of what is due. */
    static MediaUpdate due(MediaId id, Instant at, MediaUpdate update) {
        return update.set("#dueShard", MediaIndex.dueShard(MediaIndex.shard(id)))
                .set("#dueAt", seconds(at));
    }

    static AttributeValue millis(Instant instant) {
        return AttributeValue.fromN(String.valueOf(instant.toEpochMilli()));
    }
}
