package dev.mediapipeline.ingest.aws;

import dev.mediapipeline.ingest.MediaStore;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.media.aws.MediaTable;
import dev.mediapipeline.media.aws.MediaUpdate;
import dev.mediapipeline.media.aws.UpdateResult.Applied;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

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
    public boolean startProcessing(
            MediaId id, Source source, List<RenditionGroup> plan, Instant now, Instant deadline) {
        var groups = new LinkedHashMap<String, GroupState>();
        plan.forEach(group -> groups.put(group.name(), new GroupState.Pending()));
        return applied(ifAwaitingUpload(id, MediaStatus.PROCESSING, now)
                .set("#deadline", MediaItem.seconds(deadline))
                .set("#source", MediaItem.source(source))
                .set("#plan", MediaItem.plan(plan))
                .set("#groups", MediaItem.groups(groups)));
    }

    @Override
    public boolean refuse(MediaId id, Failure failure, Instant now) {
        return applied(ifAwaitingUpload(id, MediaStatus.FAILED, now).set("#failure", MediaItem.failure(failure)));
    }

    private static MediaUpdate ifAwaitingUpload(MediaId id, MediaStatus next, Instant now) {
        return MediaUpdate.onlyIf(id, "#status = :expected")
                .bind(":expected", MediaItem.status(MediaStatus.AWAITING_UPLOAD))
                .set("#status", MediaItem.status(next))
                .set("#updatedAt", MediaItem.time(now));
    }

    private boolean applied(MediaUpdate update) {
        return table.update(update) instanceof Applied;
    }
}
