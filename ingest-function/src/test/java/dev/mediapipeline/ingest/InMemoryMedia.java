package dev.mediapipeline.ingest;

import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
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
    public synchronized boolean startProcessing(MediaId id, Acceptance acceptance) {
        var groups = new LinkedHashMap<String, GroupState>();
        acceptance.plan().forEach(group -> groups.put(group.name(), new GroupState.Pending()));
        return undecided(id)
                .map(media -> put(new Media(
                        id,
                        media.owner(),
                        MediaStatus.PROCESSING,
                        media.createdAt(),
                        acceptance.acceptedAt(),
                        acceptance.deadline(),
                        media.correlationId(),
                        media.declaration(),
                        acceptance.source(),
                        acceptance.plan(),
                        groups,
                        new Progress(
                                acceptance.uploadedAt(),
                                acceptance.acceptedAt(),
                                null,
                                null,
                                media.progress().attempts(),
                                media.progress().resends()),
                        null)))
                .isPresent();
    }

    @Override
    public synchronized boolean refuse(MediaId id, Refusal refusal) {
        return undecided(id)
                .map(media -> put(new Media(
                        id,
                        media.owner(),
                        MediaStatus.FAILED,
                        media.createdAt(),
                        refusal.endedAt(),
                        media.deadline(),
                        media.correlationId(),
                        media.declaration(),
                        null,
                        List.of(),
                        new LinkedHashMap<>(),
                        new Progress(
                                refusal.uploadedAt(),
                                null,
                                refusal.endedAt(),
                                null,
                                media.progress().attempts(),
                                media.progress().resends()),
                        refusal.failure())))
                .isPresent();
    }

    private Optional<Media> undecided(MediaId id) {
        return find(id).filter(media -> media.status() == MediaStatus.AWAITING_UPLOAD || media.failedWithoutBytes());
    }
}
