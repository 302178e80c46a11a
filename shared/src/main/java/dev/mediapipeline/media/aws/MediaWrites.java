package dev.mediapipeline.media.aws;

import static dev.mediapipeline.media.aws.MediaItem.seconds;
import static dev.mediapipeline.media.aws.MediaItem.status;
import static dev.mediapipeline.media.aws.MediaItem.time;
import static dev.mediapipeline.media.aws.MediaUpdate.onlyIf;
import static dev.mediapipeline.media.aws.WriteParts.due;
import static dev.mediapipeline.media.aws.WriteParts.ended;
import static dev.mediapipeline.media.aws.WriteParts.held;
import static dev.mediapipeline.media.aws.WriteParts.idle;
import static dev.mediapipeline.media.aws.WriteParts.millis;
import static dev.mediapipeline.media.aws.WriteParts.notAnnounced;
import static dev.mediapipeline.media.aws.WriteParts.path;
import static dev.mediapipeline.media.aws.WriteParts.pending;
import static dev.mediapipeline.media.aws.WriteParts.untouched;

import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.Abandon;
import dev.mediapipeline.media.life.Accept;
import dev.mediapipeline.media.life.Claim;
import dev.mediapipeline.media.life.Delete;
import dev.mediapipeline.media.life.End;
import dev.mediapipeline.media.life.Expire;
import dev.mediapipeline.media.life.ExtendDeadline;
import dev.mediapipeline.media.life.Fail;
import dev.mediapipeline.media.life.Finish;
import dev.mediapipeline.media.life.GiveUp;
import dev.mediapipeline.media.life.MarkAnnounced;
import dev.mediapipeline.media.life.MarkErased;
import dev.mediapipeline.media.life.MarkTold;
import dev.mediapipeline.media.life.Refuse;
import dev.mediapipeline.media.life.Release;
import dev.mediapipeline.media.life.Reopen;
import dev.mediapipeline.media.life.Resend;
import dev.mediapipeline.media.life.Settle;
import dev.mediapipeline.media.life.Transition;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every conditional write of a media item, from top to bottom: the condition and the effect of each transition, as
 * expressions of DynamoDB. A write costs one unit for each started KB of the item and one for each index entry that
 * changes, so an update sets keys of an index only where it has to.
 */
final class MediaWrites {
    private static final String AWAITING = "#status = :AWAITING_UPLOAD";
    private static final String PROCESSING = "#status = :PROCESSING";
    private static final String OVERDUE = "#status = :FAILED AND #failure.#code = :OVERDUE";
    private static final String FAILED_WITHOUT_BYTES = "#status = :FAILED AND attribute_not_exists(#source)"
            + " AND #failure.#code IN (:UPLOAD_EXPIRED, :OVERDUE, :SOURCE_MISSING)";
    private static final String WAITS_AGAIN = "#status = :FAILED AND attribute_not_exists(#source)"
            + " AND #failure.#code IN (:UPLOAD_EXPIRED, :SOURCE_MISSING)";

    private MediaWrites() {}

    static MediaUpdate of(Transition transition) {
        return switch (transition) {
            case ExtendDeadline(MediaId id, Instant deadline) ->
                onlyIf(id, AWAITING + " AND #deadline < :deadline")
                        .bind(":deadline", seconds(deadline))
                        .set("#deadline", seconds(deadline))
                        .set("#dueAt", seconds(deadline));

            case Reopen reopen ->
                due(reopen.id(), reopen.deadline(), onlyIf(reopen.id(), WAITS_AGAIN))
                        .set("#status", status(MediaStatus.AWAITING_UPLOAD))
                        .set("#updatedAt", time(reopen.now()))
                        .set("#deadline", seconds(reopen.deadline()))
                        .remove("#failure", "#uploadedAt", "#endedAt", "#announcedAt");

            case Accept accept -> accept(accept, onlyIf(accept.id(), AWAITING));

            case Refuse refuse -> refuse(refuse, onlyIf(refuse.id(), AWAITING));

            // The count begins at 0 for claims of the previous version, which had none.
            case Claim(GroupKey group, var lease, Instant now) ->
                idle(group, "(attribute_not_exists(%s.#claims) OR %s.#claims < :max)", now)
                        .set(path(group) + ".#state", "CLAIMED")
                        .set(path(group) + ".#token", lease.token())
                        .set(path(group) + ".#until", millis(lease.until()))
                        .add(path(group) + ".#claims", 1, 0)
                        .count("#attempts");

            case Finish finish ->
                ended(finish.group(), finish.done(), held(finish.group(), finish.token(), finish.now()));

            case Fail fail -> ended(fail.group(), fail.failed(), held(fail.group(), fail.token(), fail.now()));

            // The claim does not count: the count returns to its earlier value.
            case Release(GroupKey group, String token, Instant now) ->
                pending(group, held(group, token, now)).add(path(group) + ".#claims", -1, 1);

            case Abandon(GroupKey group, String token, String reason, Instant now) ->
                pending(group, held(group, token, now)).set(path(group) + ".#lastFailure", reason);

            case GiveUp giveUp ->
                ended(giveUp.group(), giveUp.failed(), idle(giveUp.group(), "%s.#claims >= :max", giveUp.now()))
                        .set("#updatedAt", time(giveUp.now()));

            case End end -> end(end, onlyIf(end.id(), PROCESSING));

            case Resend(Media seen, String token, Instant deadline) ->
                untouched(seen)
                        .set("#deadline", seconds(deadline))
                        .set("#dueAt", seconds(deadline))
                        .set("#resendToken", token)
                        .count("#resends");

            // It stays in the index byDue until its announcement removes it.
            case Expire(Media seen, var failure, Instant now) ->
                untouched(seen)
                        .set("#status", status(MediaStatus.FAILED))
                        .set("#failure", ItemValues.failure(failure))
                        .set("#updatedAt", time(now))
                        .set("#endedAt", time(now));

            case MarkTold(Media ended, var told) -> notAnnounced(ended).set("#told", ItemValues.told(told));

            case MarkAnnounced(Media ended, Instant now) ->
                notAnnounced(ended).set("#announcedAt", time(now)).remove("#dueShard", "#dueAt", "#told");

            case Settle(Media seen) ->
                onlyIf(seen.id(), "#status = :seen AND attribute_exists(#announcedAt)")
                        .bind(":seen", status(seen.status()))
                        .remove("#dueShard", "#dueAt");

            // Removes the keys of lists and reports, and everything about the photograph.
            case Delete delete ->
                due(delete.id(), delete.now(), onlyIf(delete.id(), "#owner = :owner AND #status <> :DELETED"))
                        .bind(":owner", delete.owner().value())
                        .set("#status", status(MediaStatus.DELETED))
                        .set("#updatedAt", time(delete.now()))
                        .set("#deadline", seconds(delete.deadline()))
                        .remove("#listedAt", "#dayShard", "#fileName", "#sha256", "#source", "#plan", "#groups")
                        .remove("#failure", "#uploadedAt", "#acceptedAt", "#endedAt", "#announcedAt", "#told")
                        .remove("#attempts", "#resends", "#resendToken");

            case MarkErased(MediaId id, Instant now) ->
                onlyIf(id, "#status = :DELETED AND attribute_not_exists(#erasedAt)")
                        .set("#erasedAt", time(now))
                        .copy("#dueAt", "#deadline");
        };
    }

    /**
     * The update of {@link Accept}, {@link Refuse} and {@link End} for a media item that had failed, and may have been
     * announced and so be out of the index byDue. It puts the item back, which costs an index entry more; {@link #of}
     * spares the many that never failed. {@link Reopen} has one update, since its media item has always failed.
     */
    static Optional<MediaUpdate> reopening(Transition transition) {
        return switch (transition) {
            case Accept accept ->
                Optional.of(
                        accept(accept, due(accept.id(), accept.deadline(), onlyIf(accept.id(), FAILED_WITHOUT_BYTES))));
            case Refuse refuse ->
                Optional.of(refuse(refuse, due(refuse.id(), refuse.now(), onlyIf(refuse.id(), FAILED_WITHOUT_BYTES))));
            case End end -> Optional.of(end(end, due(end.id(), end.now(), onlyIf(end.id(), OVERDUE))));
            default -> Optional.empty();
        };
    }

    private static MediaUpdate accept(Accept accept, MediaUpdate update) {
        return update.set("#schemaVersion", AttributeValue.fromN(String.valueOf(MediaItem.SCHEMA_VERSION)))
                .set("#status", status(MediaStatus.PROCESSING))
                .set("#updatedAt", time(accept.now()))
                .set("#uploadedAt", time(accept.uploadedAt()))
                .set("#acceptedAt", time(accept.now()))
                .set("#deadline", seconds(accept.deadline()))
                .set("#source", ItemValues.source(accept.source()))
                .set("#plan", ItemValues.plan(accept.plan()))
                .set("#groups", ItemValues.pending(accept.plan()))
                .remove("#failure", "#endedAt", "#announcedAt");
    }

    private static MediaUpdate refuse(Refuse refuse, MediaUpdate update) {
        return update.set("#status", status(MediaStatus.FAILED))
                .set("#updatedAt", time(refuse.now()))
                .set("#uploadedAt", time(refuse.uploadedAt()))
                .set("#endedAt", time(refuse.now()))
                .set("#failure", ItemValues.failure(refuse.failure()))
                .remove("#announcedAt");
    }

    private static MediaUpdate end(End end, MediaUpdate update) {
        update.set("#status", status(end.status()))
                .set("#updatedAt", time(end.now()))
                .set("#endedAt", time(end.now()))
                .remove("#announcedAt");
        return end.failure() == null
                ? update.remove("#failure")
                : update.set("#failure", ItemValues.failure(end.failure()));
    }
}
