package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The media table in memory, with its index of due media items. */
public final class InMemoryTable implements DueIndex, MediaLookup {
    final InMemoryMediaStore store = new InMemoryMediaStore();
    private final Set<MediaId> unreadable = new HashSet<>();

    /** Puts an item, due at its deadline. */
    public Media put(Media media) {
        return put(media, media.deadline());
    }

    /** Puts an item that is due at this time, regardless of its deadline. */
    public Media put(Media media, Instant dueAt) {
        return store.put(media.copy().dueAt(dueAt).build());
    }

    /** Changes an item without its place in the index, as ingest does. */
    public void replaceKeepingDue(Media media) {
        store.put(media.copy().dueAt(get(media.id()).orElseThrow().dueAt()).build());
    }

    /** Makes the item unreadable for this version. */
    public void makeUnreadable(MediaId id) {
        unreadable.add(id);
    }

    /** Makes every further write about the item get no response. */
    public void breakWritesOf(MediaId id) {
        store.breakDownFor(transition -> transition.id().equals(id));
    }

    /** Runs an action once, just before the next write. */
    public void beforeNextWrite(Runnable action) {
        store.beforeNextWrite(action);
    }

    public Optional<Media> get(MediaId id) {
        return store.find(id);
    }

    public boolean isDue(MediaId id) {
        return get(id).map(Media::dueAt).isPresent();
    }

    @Override
    public Iterator<List<MediaId>> dueBy(Instant time) {
        return store.all().stream()
                .filter(media -> media.dueAt() != null && !media.dueAt().isAfter(time))
                .sorted(Comparator.comparing(Media::dueAt))
                .map(media -> List.of(media.id()))
                .toList()
                .iterator();
    }

    @Override
    public Map<MediaId, Optional<Media>> find(Collection<MediaId> ids) {
        var found = new HashMap<MediaId, Optional<Media>>();
        for (MediaId id : ids) {
            get(id).ifPresent(media -> found.put(id, Optional.of(media).filter(item -> !unreadable.contains(id))));
        }
        return found;
    }
}
