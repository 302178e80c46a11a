package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was told, in memory: of every media item that is known with its status. */
public final class InMemoryTelling implements ManifestStore, Announcements {
    /** The manifests as they were stored, the latest last. */
    public final List<Manifest> manifests = new ArrayList<>();

    private final Map<MediaId, MediaStatus> statuses = new HashMap<>();
    private final Map<MediaId, Instant> announced = new HashMap<>();

    /** Makes a media item known. */
    public void know(MediaId id, MediaStatus status) {
        statuses.put(id, status);
    }

    @Override
    public void put(Manifest manifest) {
        manifests.add(manifest);
    }

    @Override
    public boolean announced(MediaId id, MediaStatus status, Instant now) {
        return status == statuses.get(id) && announced.putIfAbsent(id, now) == null;
    }
}
