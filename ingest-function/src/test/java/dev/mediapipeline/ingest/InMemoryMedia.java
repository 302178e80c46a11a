package dev.mediapipeline.ingest;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Media items in memory. */
public final class InMemoryMedia implements MediaStore {
    private final Map<MediaId, Media> items = new HashMap<>();

    public synchronized Media put(Media media) {
        items.put(media.id(), media);
        return media;
    }

    @Override
    public synchronized Optional<Media> find(MediaId id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public synchronized boolean startProcessing(
            MediaId id, Source source, List<RenditionGroup> plan, Instant now, Instant deadline) {
        var groups = new LinkedHashMap<String, GroupState>();
        plan.forEach(group -> groups.put(group.name(), new GroupState.Pending()));
        return awaiting(id)
                .map(media -> put(new Media(
                        id,
                        media.owner(),
                        MediaStatus.PROCESSING,
                        media.createdAt(),
                        now,
                        deadline,
                        media.correlationId(),
                        media.declaration(),
                        source,
                        plan,
                        groups,
                        media.progress(),
                        null)))
                .isPresent();
    }

    @Override
    public synchronized boolean refuse(MediaId id, Failure failure, Instant now) {
        return awaiting(id)
                .map(media -> put(new Media(
                        id,
                        media.owner(),
                        MediaStatus.FAILED,
                        media.createdAt(),
                        now,
                        media.deadline(),
                        media.correlationId(),
                        media.declaration(),
                        null,
                        List.of(),
                        new LinkedHashMap<>(),
                        media.progress(),
                        failure)))
                .isPresent();
    }

    private Optional<Media> awaiting(MediaId id) {
        return find(id).filter(media -> media.status() == MediaStatus.AWAITING_UPLOAD);
    }
}
