package dev.mediapipeline.report.aws;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.MediaUpdate;
import dev.mediapipeline.media.aws.UpdateResult.Applied;
import dev.mediapipeline.report.announce.Announcements;
import java.time.Instant;

/** Announcements as an attribute of the media items. */
public final class DynamoDbAnnouncements implements Announcements {
    private final MediaTable table;

    public DynamoDbAnnouncements(MediaTable table) {
        this.table = table;
    }

    @Override
    public boolean announced(MediaId id, MediaStatus status, Instant now) {
        return table.update(MediaUpdate.onlyIf(id, "#status = :status AND attribute_not_exists(#announcedAt)")
                        .bind(":status", MediaItem.status(status))
                        .set("#announcedAt", MediaItem.time(now)))
                instanceof Applied;
    }
}
