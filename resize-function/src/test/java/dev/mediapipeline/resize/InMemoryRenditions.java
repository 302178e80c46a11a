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

    /** Runs this before each further rendition is stored. */
    void beforePut(Runnable action) {
        beforePut = action;
    }

    /** Makes every further attempt to store fail. */
    void goDown() {
        beforePut(() -> {
            throw new TransientException("the store does not respond", Duration.ofSeconds(1));
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
