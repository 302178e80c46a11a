package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.report.announce.Announcements;
import dev.mediapipeline.report.erase.Tombstones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The media table in memory, with its index of what is due. */
public final class InMemoryTable implements DueIndex, MediaLookup, DueMedia, Announcements, Tombstones {
    private final Map<MediaId, Media> items = new LinkedHashMap<>();
    private final Map<MediaId, Instant> due = new HashMap<>();
    private final Set<MediaId> unreadable = new HashSet<>();
    private final Set<MediaId> faulty = new HashSet<>();
    private final List<Runnable> beforeNextWrite = new ArrayList<>();

    /** Puts an item, due at its deadline. */
    public Media put(Media media) {
        items.put(media.id(), media);
        due.put(media.id(), media.deadline());
        return media;
    }

    /** Changes an item whose place in the index stays, as ingest does. */
    public void replaceKeepingDue(Media media) {
        items.put(media.id(), media);
    }

    /** From now on this version cannot read the item. */
    public void makeUnreadable(MediaId id) {
        unreadable.add(id);
    }

    /** From now on no write about the item is answered. */
    public void breakWritesOf(MediaId id) {
        faulty.add(id);
    }

    /** This happens once, just before the next write. */
    public void beforeNextWrite(Runnable action) {
        beforeNextWrite.add(action);
    }

    public Optional<Media> get(MediaId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** Puts an item, due then whatever its deadline is. */
    public Media put(Media media, Instant dueAt) {
        put(media);
        due.put(media.id(), dueAt);
        return media;
    }

    public boolean isDue(MediaId id) {
        return due.containsKey(id);
    }

    @Override
    public Iterator<List<MediaId>> dueBy(Instant time) {
        return due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(time))
                .sorted(Comparator.comparing(entry -> entry.getValue()))
                .map(entry -> List.of(entry.getKey()))
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

    @Override
    public boolean renew(Media seen, Instant deadline) {
        boolean written = replace(seen, media -> StuckMedia.renewed(deadline, media));
        if (written) {
            due.put(seen.id(), deadline);
        }
        return written;
    }

    @Override
    public boolean giveUp(Media seen, Failure failure, Instant now) {
        return replace(seen, media -> StuckMedia.failed(failure, now, media));
    }

    private boolean replace(Media seen, UnaryOperator<Media> change) {
        happens(seen.id());
        Optional<Media> unchanged = get(seen.id())
                .filter(media -> media.status() == seen.status()
                        && media.deadline().equals(seen.deadline())
                        && media.progress().attempts() == seen.progress().attempts());
        unchanged.ifPresent(media -> items.put(media.id(), change.apply(media)));
        return unchanged.isPresent();
    }

    private void happens(MediaId id) {
        if (faulty.contains(id)) {
            throw new TransientException("the table does not answer");
        }
        if (!beforeNextWrite.isEmpty()) {
            beforeNextWrite.removeFirst().run();
        }
    }

    @Override
    public boolean settle(Media seen) {
        happens(seen.id());
        boolean settled = get(seen.id())
                .filter(media ->
                        media.status() == seen.status() && media.progress().announcedAt() != null)
                .isPresent();
        if (settled) {
            due.remove(seen.id());
        }
        return settled;
    }

    @Override
    public boolean removeTombstone(Media seen) {
        happens(seen.id());
        boolean there = get(seen.id())
                .filter(media -> media.status() == MediaStatus.DELETED
                        && media.deadline().equals(seen.deadline()))
                .isPresent();
        if (there) {
            items.remove(seen.id());
            due.remove(seen.id());
        }
        return there;
    }

    @Override
    public Optional<Media> find(MediaId id) {
        return get(id);
    }

    @Override
    public void erased(Media tombstone, Instant now) {
        happens(tombstone.id());
        get(tombstone.id())
                .filter(media -> media.status() == MediaStatus.DELETED
                        && media.progress().erasedAt() == null)
                .ifPresent(media -> {
                    items.put(media.id(), StuckMedia.erased(now, media));
                    due.put(media.id(), media.deadline());
                });
    }

    @Override
    public Mark told(Media ended, Map<String, Instant> told) {
        items.put(ended.id(), StuckMedia.told(told, ended));
        return new Mark.Noted();
    }

    @Override
    public Mark announced(Media ended, Instant now) {
        items.put(ended.id(), StuckMedia.announced(now, ended));
        due.remove(ended.id());
        return new Mark.Noted();
    }
}
