package dev.mediapipeline.resize;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.ImageFormat;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Renditions in memory. */
public final class InMemoryRenditions implements RenditionStore {
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private Runnable beforePut = () -> {};

    /** From now on this happens before each rendition is stored. */
    void beforePut(Runnable action) {
        beforePut = action;
    }

    /** From now on nothing can be stored. */
    void goDown() {
        beforePut(() -> {
            throw new TransientException("the store does not answer", Duration.ofSeconds(1));
        });
    }

    Set<String> keys() {
        return Set.copyOf(objects.keySet());
    }

    byte[] get(String key) {
        return objects.getOrDefault(key, new byte[0]);
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public void put(String key, ImageFormat format, byte[] encoded) {
        beforePut.run();
        objects.put(key, encoded);
    }
}
