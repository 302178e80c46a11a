package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Announcements in memory: of every media item that is known. */
public final class InMemoryAnnouncements implements Announcements {
    private final Map<MediaId, Media> known = new HashMap<>();
    private final Map<MediaId, Instant> noted = new HashMap<>();

    /** Makes a media item known, or changes it. */
    public void know(Media media) {
        known.put(media.id(), media);
        noted.remove(media.id());
    }

    /** Whether somebody still has to look at it. */
    public boolean isDue(MediaId id) {
        return known.containsKey(id) && !noted.containsKey(id);
    }

    @Override
    public Mark announced(Media ended, Instant now) {
        Media found = known.get(ended.id());
        if (found == null || found.status() == MediaStatus.DELETED) {
            return new Mark.Erased();
        }
        if (found.status() != ended.status()
                || !Objects.equals(found.progress().endedAt(), ended.progress().endedAt())) {
            return new Mark.Superseded(found);
        }
        return noted.putIfAbsent(ended.id(), now) == null ? new Mark.Noted() : new Mark.NotedBefore();
    }
}
