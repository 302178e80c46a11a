package dev.mediapipeline.report.reconcile.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.MediaUpdate;
import dev.mediapipeline.media.aws.UpdateResult.Applied;
import dev.mediapipeline.media.aws.UpdateResult.Rejected;
import dev.mediapipeline.report.reconcile.DueMedia;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Due media items in a DynamoDB table. */
public final class DynamoDbDueMedia implements DueMedia {
    private final DynamoDbClient dynamoDb;
    private final String name;
    private final MediaTable table;

    public DynamoDbDueMedia(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.name = table;
        this.table = new MediaTable(dynamoDb, table);
    }

    @Override
    public boolean renew(Media seen, Instant deadline) {
        String token = UUID.randomUUID().toString();
        var update = ifUnchanged(seen)
                .set("#deadline", MediaItem.seconds(deadline))
                .set("#dueAt", MediaItem.seconds(deadline))
                .set("#resendToken", AttributeValue.fromS(token))
                .count("#resends");
        return appliedOrFound(update, found -> token.equals(found.progress().resendToken()));
    }

    /** It stays in the index, where its announcement takes it off. */
    @Override
    public boolean giveUp(Media seen, Failure failure, Instant now) {
        var update = ifUnchanged(seen)
                .set("#status", MediaItem.status(MediaStatus.FAILED))
                .set("#failure", MediaItem.failure(failure))
                .set("#updatedAt", MediaItem.time(now))
                .set("#endedAt", MediaItem.time(now));
        return appliedOrFound(
                update,
                found -> failure.equals(found.failure())
                        && now.equals(found.progress().endedAt()));
    }

    /** Another reconcile would have changed its deadline, and a worker its attempts; ingest and erase change its status. */
    private static MediaUpdate ifUnchanged(Media seen) {
        int attempts = seen.progress().attempts();
        String sameAttempts = attempts == 0 ? "attribute_not_exists(#attempts)" : "#attempts = :attempts";
        var update = MediaUpdate.onlyIf(seen.id(), "#status = :seen AND #deadline = :deadline AND " + sameAttempts)
                .bind(":seen", MediaItem.status(seen.status()))
                .bind(":deadline", MediaItem.seconds(seen.deadline()));
        return attempts == 0 ? update : update.bind(":attempts", AttributeValue.fromN(String.valueOf(attempts)));
    }

    @Override
    public boolean settle(Media seen) {
        return applied(MediaUpdate.onlyIf(seen.id(), "#status = :seen AND attribute_exists(#announcedAt)")
                .bind(":seen", MediaItem.status(seen.status()))
                .remove("#dueShard", "#dueAt"));
    }

    private boolean applied(MediaUpdate update) {
        return table.update(update) instanceof Applied;
    }

    /** The SDK's own retry, after a response that got lost, meets its own write. */
    private boolean appliedOrFound(MediaUpdate update, Predicate<Media> isOurs) {
        return switch (table.update(update)) {
            case Applied _ -> true;
            case Rejected(var found) -> found.filter(isOurs).isPresent();
        };
    }

    @Override
    public boolean removeTombstone(Media seen) {
        return AwsCall.to("removing the tombstone of media " + seen.id(), () -> {
            try {
                dynamoDb.deleteItem(delete -> delete.tableName(name)
                        .key(MediaItem.key(seen.id()))
                        .conditionExpression("#status = :deleted AND deadline = :deadline")
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(Map.of(
                                ":deleted", MediaItem.status(MediaStatus.DELETED),
                                ":deadline", MediaItem.seconds(seen.deadline()))));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }
}
