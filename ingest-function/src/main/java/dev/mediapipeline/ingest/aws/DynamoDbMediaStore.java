package dev.mediapipeline.ingest.aws;

import dev.mediapipeline.ingest.Acceptance;
import dev.mediapipeline.ingest.MediaStore;
import dev.mediapipeline.ingest.Refusal;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.MediaUpdate;
import dev.mediapipeline.media.aws.UpdateResult.Applied;
import dev.mediapipeline.media.aws.UpdateResult.Rejected;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Media items in a DynamoDB table. */
public final class DynamoDbMediaStore implements MediaStore {
    private final MediaTable table;

    public DynamoDbMediaStore(MediaTable table) {
        this.table = table;
    }

    @Override
    public Optional<Media> find(MediaId id) {
        return table.find(id);
    }

    @Override
    public boolean startProcessing(MediaId id, Acceptance acceptance) {
        var groups = new LinkedHashMap<String, GroupState>();
        acceptance.plan().forEach(group -> groups.put(group.name(), new GroupState.Pending()));
        return decide(
                id,
                acceptance.deadline(),
                update -> update.set("#status", MediaItem.status(MediaStatus.PROCESSING))
                        .set("#updatedAt", MediaItem.time(acceptance.acceptedAt()))
                        .set("#uploadedAt", MediaItem.time(acceptance.uploadedAt()))
                        .set("#acceptedAt", MediaItem.time(acceptance.acceptedAt()))
                        .set("#deadline", MediaItem.seconds(acceptance.deadline()))
                        .set("#source", MediaItem.source(acceptance.source()))
                        .set("#plan", MediaItem.plan(acceptance.plan()))
                        .set("#groups", MediaItem.groups(groups))
                        .remove("#failure", "#endedAt"));
    }

    @Override
    public boolean refuse(MediaId id, Refusal refusal) {
        return decide(
                id,
                refusal.endedAt(),
                update -> update.set("#status", MediaItem.status(MediaStatus.FAILED))
                        .set("#updatedAt", MediaItem.time(refusal.endedAt()))
                        .set("#uploadedAt", MediaItem.time(refusal.uploadedAt()))
                        .set("#endedAt", MediaItem.time(refusal.endedAt()))
                        .set("#failure", MediaItem.failure(refusal.failure())));
    }

    /** The second update is for an item that failed before its bytes came: nearly no item pays for what it writes more. */
    private boolean decide(MediaId id, Instant dueAt, UnaryOperator<MediaUpdate> decision) {
        return switch (table.update(decision.apply(ifAwaitingUpload(id)))) {
            case Applied applied -> true;
            case Rejected(Optional<Media> found) ->
                found.filter(Media::failedWithoutBytes).isPresent()
                        && table.update(decision.apply(reopened(id, dueAt))) instanceof Applied;
        };
    }

    private static MediaUpdate ifAwaitingUpload(MediaId id) {
        return MediaUpdate.onlyIf(id, "#status = :awaiting")
                .bind(":awaiting", MediaItem.status(MediaStatus.AWAITING_UPLOAD));
    }

    private static MediaUpdate reopened(MediaId id, Instant dueAt) {
        return MediaUpdate.onlyIf(
                        id,
                        "#status = :failed AND #failure.#code IN (:expired, :overdue, :missing) AND attribute_not_exists(#source)")
                .bind(":failed", MediaItem.status(MediaStatus.FAILED))
                .bind(":expired", AttributeValue.fromS(Failure.UPLOAD_EXPIRED))
                .bind(":overdue", AttributeValue.fromS(Failure.OVERDUE))
                .bind(":missing", AttributeValue.fromS(Failure.SOURCE_MISSING))
                .set("#dueShard", AttributeValue.fromS(MediaIndex.dueShard(MediaIndex.shard(id))))
                .set("#dueAt", MediaItem.seconds(dueAt))
                .remove("#announcedAt");
    }
}
