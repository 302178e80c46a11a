package dev.mediapipeline.media.life;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/** Stores media items in memory, in order of arrival; it enforces no rules but those of the transitions. */
public final class InMemoryMediaStore implements MediaStore {
    private final Map<MediaId, Media> items = new LinkedHashMap<>();
    private final List<Transition> applied = new ArrayList<>();
    private final Queue<Runnable> beforeNextWrite = new ArrayDeque<>();
    private Predicate<Transition> faulty = _ -> false;
    private boolean broken;

    /** Puts a media item, bypassing all conditions. */
    public synchronized Media put(Media media) {
        items.put(media.id(), media);
        return media;
    }

    /** Every media item. */
    public synchronized List<Media> all() {
        return List.copyOf(items.values());
    }

    /** The applied transitions of a kind. */
    public synchronized <T extends Transition> List<T> applied(Class<T> kind) {
        return applied.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Runs an action once, just before the next write. */
    public synchronized void beforeNextWrite(Runnable action) {
        beforeNextWrite.add(action);
    }

    /** Makes the store stop responding. */
    public synchronized void breakDown() {
        broken = true;
    }

    /** Makes the store respond again. */
    public synchronized void recover() {
        broken = false;
    }

    /** Makes the store stop responding to these transitions. */
    public synchronized void breakDownFor(Predicate<Transition> transitions) {
        faulty = transitions;
    }

    @Override
    public synchronized Optional<Media> find(MediaId id) {
        respond("reading media " + id, broken);
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public synchronized Optional<Media> register(Media media) {
        respond("registering media " + media.id(), broken);
        return Optional.ofNullable(items.putIfAbsent(media.id(), media)).filter(found -> !found.equals(media));
    }

    @Override
    public synchronized Result apply(Transition transition) {
        respond("updating media " + transition.id(), broken || faulty.test(transition));
        happen();
        Media found = items.get(transition.id());
        if (found == null) {
            return new Result.Rejected(Optional.empty());
        }
        if (transition.appliesTo(found)) {
            applied.add(transition);
            return new Result.Applied(put(transition.applyTo(found)));
        }
        return transition.wasAppliedTo(found) ? new Result.Applied(found) : new Result.Rejected(Optional.of(found));
    }

    @Override
    public synchronized boolean remove(Media tombstone) {
        respond("removing the tombstone of media " + tombstone.id(), broken);
        happen();
        Optional<Media> seen = Optional.ofNullable(items.get(tombstone.id()))
                .filter(found -> found.status() == MediaStatus.DELETED)
                .filter(found -> found.deadline().equals(tombstone.deadline()));
        seen.ifPresent(found -> items.remove(found.id()));
        return seen.isPresent();
    }

    private void happen() {
        if (!beforeNextWrite.isEmpty()) {
            beforeNextWrite.remove().run();
        }
    }

    private static void respond(String about, boolean broken) {
        if (broken) {
            throw new TransientException(about + ": the secret-host does not respond", Duration.ofSeconds(1));
        }
    }
}
