package dev.mediapipeline.resize;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.MediaId;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Photographs in memory; unlike other adapters, usable by several threads. */
public final class InMemoryPhotographs implements Photographs {
    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(String etag, byte[] bytes) {}

    private final Map<MediaId, Stored> photographs = new ConcurrentHashMap<>();
    private Runnable beforeRead = () -> {};

    public void put(MediaId id, String etag, byte[] bytes) {
        photographs.put(id, new Stored(etag, bytes));
    }

    public void remove(MediaId id) {
        photographs.remove(id);
    }

    /** Runs this before each further read of a photograph. */
    void beforeRead(Runnable action) {
        beforeRead = action;
    }

    @Override
    public ByteBuffer read(MediaId id, String etag) {
        beforeRead.run();
        Stored stored = photographs.get(id);
        if (stored == null || !stored.etag.equals(etag)) {
            throw new PermanentException(new Failure(Failure.SOURCE_MISSING, "it was removed or replaced"));
        }
        return ByteBuffer.allocateDirect(stored.bytes.length).put(stored.bytes).flip();
    }
}
