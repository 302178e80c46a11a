package dev.mediapipeline.api;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.time.Duration;
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
    public synchronized void add(Media media) {
        fail("registering media " + media.id());
        Media found = items.putIfAbsent(media.id(), media);
        if (found != null && !found.equals(media)) {
            throw new IllegalStateException("media " + media.id() + " exists already");
        }
    }

    @Override
    public synchronized Optional<Media> find(MediaId id) {
        fail("reading media " + id);
        return Optional.ofNullable(items.get(id));
    }

    /** Everything that was added. */
    public synchronized Collection<Media> all() {
        return List.copyOf(items.values());
    }

    /** From now on nothing is answered. */
    public synchronized void breakDown() {
        broken = true;
    }

    private void fail(String about) {
        if (broken) {
            throw new TransientException(about + ": the secret-host does not answer", Duration.ofSeconds(1));
        }
    }
}
