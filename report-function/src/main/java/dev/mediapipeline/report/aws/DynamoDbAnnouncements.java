package dev.mediapipeline.report.aws;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.MediaUpdate;
import dev.mediapipeline.media.aws.UpdateResult;
import dev.mediapipeline.report.announce.Announcements;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Announcements as an attribute of the media items. */
public final class DynamoDbAnnouncements implements Announcements {
    private final MediaTable table;

    public DynamoDbAnnouncements(MediaTable table) {
        this.table = table;
    }

    @Override
    public Mark announced(Media ended, Instant now) {
        return switch (table.update(update(ended, now))) {
            case UpdateResult.Applied applied -> new Mark.Noted();
            case UpdateResult.Rejected(Optional<Media> found) ->
                found.filter(media -> media.status() != MediaStatus.DELETED)
                        .map(media -> sameEnd(ended, media) ? new Mark.NotedBefore() : new Mark.Superseded(media))
                        .orElseGet(Mark.Erased::new);
        };
    }

    private static MediaUpdate update(Media ended, Instant now) {
        Instant endedAt = ended.progress().endedAt();
        String sameEnd = endedAt == null ? "attribute_not_exists(#endedAt)" : "#endedAt = :endedAt";
        var update = MediaUpdate.onlyIf(
                        ended.id(), "#status = :status AND " + sameEnd + " AND attribute_not_exists(#announcedAt)")
                .bind(":status", MediaItem.status(ended.status()))
                .set("#announcedAt", MediaItem.time(now))
                .remove("#dueShard", "#dueAt");
        return endedAt == null ? update : update.bind(":endedAt", MediaItem.time(endedAt));
    }

    private static boolean sameEnd(Media ended, Media found) {
        return found.status() == ended.status()
                && Objects.equals(found.progress().endedAt(), ended.progress().endedAt());
    }
}
