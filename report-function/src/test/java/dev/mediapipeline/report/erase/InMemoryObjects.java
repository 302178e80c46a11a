package dev.mediapipeline.report.erase;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.MediaId;
import java.util.Set;
import java.util.TreeSet;

/** Stores the objects of media items in memory. */
public final class InMemoryObjects implements MediaObjects {
    private final Set<String> originals = new TreeSet<>();
    private final Set<String> derived = new TreeSet<>();
    private boolean refusing;
    private boolean exhausted;

    /** Stores an original under its key. */
    public void putOriginal(String key) {
        originals.add(key);
    }

    /** Stores an object derived from an original. */
    public void putDerived(String key) {
        derived.add(key);
    }

    /** The stored keys. */
    public Set<String> keys() {
        var keys = new TreeSet<>(originals);
        keys.addAll(derived);
        return keys;
    }

    /** Sets whether deleting derived objects fails. */
    public void refuse(boolean refuses) {
        this.refusing = refuses;
    }

    /** Makes every further deletion run out of memory. */
    public void exhaustMemory() {
        exhausted = true;
    }

    @Override
    public void deleteOriginal(MediaId id) {
        if (exhausted) {
            throw new OutOfMemoryError("a bomb");
        }
        originals.remove(id.value());
    }

    @Override
    public int deleteDerived(MediaId id) {
        if (refusing) {
            throw new TransientException("not now");
        }
        int before = derived.size();
        derived.removeIf(key -> key.startsWith(id + "/"));
        return before - derived.size();
    }
}
