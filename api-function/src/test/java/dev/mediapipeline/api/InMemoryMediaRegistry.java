package dev.mediapipeline.api;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Media items in memory, in the order in which they were added. */
public final class InMemoryMediaRegistry implements MediaRegistry {
    private final Map<MediaId, Media> items = new LinkedHashMap<>();
    private boolean broken;

    @Override
    public synchronized Optional<Media> add(Media media) {
        fail("registering media " + media.id());
        return Optional.ofNullable(items.putIfAbsent(media.id(), media)).filter(found -> !found.equals(media));
    }

    @Override
    public synchronized Optional<Media> find(MediaId id) {
        fail("reading media " + id);
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public synchronized Optional<Media> prolong(MediaId id, Instant deadline) {
        fail("updating media " + id);
        items.computeIfPresent(
                id,
                (_, found) -> found.status() == MediaStatus.AWAITING_UPLOAD
                                && found.deadline().isBefore(deadline)
                        ? with(deadline, found)
                        : found);
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public synchronized Optional<Media> reopen(MediaId id, Instant now, Instant deadline) {
        fail("updating media " + id);
        items.computeIfPresent(
                id,
                (_, found) -> found.failedWithoutBytes() && !found.overdue()
                        ? Media.awaitingUpload(
                                found.id(),
                                found.owner(),
                                found.createdAt(),
                                deadline,
                                found.correlationId(),
                                found.declaration())
                        : found);
        return Optional.ofNullable(items.get(id));
    }

    /** Replaces an item, past all conditions. */
    public synchronized void put(Media media) {
        items.put(media.id(), media);
    }

    private static Media with(Instant deadline, Media media) {
        return new Media(
                media.id(),
                media.owner(),
                media.status(),
                media.createdAt(),
                media.updatedAt(),
                deadline,
                media.correlationId(),
                media.declaration(),
                media.source(),
                media.plan(),
                media.groups(),
                media.progress(),
                media.failure());
    }

    @Override
    public synchronized boolean bury(MediaId id, Owner owner, Instant now, Instant sweep) {
        fail("updating media " + id);
        Media found = items.get(id);
        if (found == null || !found.owner().equals(owner)) {
            return false;
        }
        if (found.status() != MediaStatus.DELETED) {
            items.put(id, tombstone(found, now, sweep));
        }
        return true;
    }

    private static Media tombstone(Media media, Instant now, Instant sweep) {
        return new Media(
                media.id(),
                media.owner(),
                MediaStatus.DELETED,
                media.createdAt(),
                now,
                sweep,
                media.correlationId(),
                new Declaration(
                        null,
                        media.declaration().contentType(),
                        media.declaration().contentLength(),
                        null),
                null,
                List.of(),
                new LinkedHashMap<>(),
                Progress.NONE,
                null);
    }

    /** Everything that was added. */
    public synchronized Collection<Media> all() {
        return List.copyOf(items.values());
    }

    /** From now on nothing is responded. */
    public synchronized void breakDown() {
        broken = true;
    }

    /** From now on everything is responded again. */
    public synchronized void recover() {
        broken = false;
    }

    private void fail(String about) {
        if (broken) {
            throw new TransientException(about + ": the secret-host does not respond", Duration.ofSeconds(1));
        }
    }
}
