package dev.mediapipeline.report.announce.aws;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.MediaUpdate;
import dev.mediapipeline.media.aws.UpdateResult;
import dev.mediapipeline.report.announce.Announcements;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Announcements as attributes of the media items. */
public final class DynamoDbAnnouncements implements Announcements {
    private final MediaTable table;

    public DynamoDbAnnouncements(MediaTable table) {
        this.table = table;
    }

    @Override
    public Optional<Media> find(MediaId id) {
        return table.find(id);
    }

    @Override
    public Mark announced(Media ended, Instant now) {
        return mark(
                ended,
                ifNotAnnounced(ended).set("#announcedAt", MediaItem.time(now)).remove("#dueShard", "#dueAt", "#told"));
    }

    @Override
    public Mark told(Media ended, Map<String, Instant> told) {
        return mark(ended, ifNotAnnounced(ended).set("#told", MediaItem.told(told)));
    }

    private Mark mark(Media ended, MediaUpdate update) {
        return switch (table.update(update)) {
            case UpdateResult.Applied _ -> new Mark.Noted();
            case UpdateResult.Rejected(Optional<Media> found) ->
                found.filter(media -> media.status() != MediaStatus.DELETED)
                        .map(media -> Announcements.isSameEnd(ended, media)
                                ? new Mark.NotedBefore()
                                : new Mark.Superseded(media))
                        .orElseGet(Mark.Erased::new);
        };
    }

    private static MediaUpdate ifNotAnnounced(Media ended) {
        Instant endedAt = ended.progress().endedAt();
        String sameEnd = endedAt == null ? "attribute_not_exists(#endedAt)" : "#endedAt = :endedAt";
        var update = MediaUpdate.onlyIf(
                        ended.id(), "#status = :status AND " + sameEnd + " AND attribute_not_exists(#announcedAt)")
                .bind(":status", MediaItem.status(ended.status()));
        return endedAt == null ? update : update.bind(":endedAt", MediaItem.time(endedAt));
    }
}
