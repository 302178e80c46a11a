package dev.mediapipeline.report.erase.aws;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.MediaUpdate;
import dev.mediapipeline.report.erase.Tombstones;
import java.time.Instant;

/** Tombstones in a DynamoDB table. */
public final class DynamoDbTombstones implements Tombstones {
    private final MediaTable table;

    public DynamoDbTombstones(MediaTable table) {
        this.table = table;
    }

    /** A rejected update needs no look: it was noted before, by a retry of this call too, or the tombstone is gone. */
    @Override
    public void erased(Media tombstone, Instant now) {
        table.update(MediaUpdate.onlyIf(tombstone.id(), "#status = :deleted AND attribute_not_exists(#erasedAt)")
                .bind(":deleted", MediaItem.status(MediaStatus.DELETED))
                .set("#erasedAt", MediaItem.time(now))
                .set("#dueAt", MediaItem.seconds(tombstone.deadline())));
    }
}
