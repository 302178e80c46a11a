package dev.mediapipeline.resize;

import dev.mediapipeline.media.Rendition;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The renditions of one group on their way to the store. Each is stored while the next is encoded: storing waits for the
 * network, encoding for the processor.
 */
final class StoredRenditions implements AutoCloseable {
    private final RenditionStore store;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<Rendition>> started = new ArrayList<>();

    StoredRenditions(RenditionStore store) {
        this.store = store;
    }

    /** @param encoded is read before the call returns */
    void add(Rendition rendition, ByteBuffer encoded) {
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        started.add(threads.submit(() -> {
            store.put(rendition.key(), rendition.format(), bytes);
            return rendition;
        }));
    }

    /**
     * Waits until all renditions are stored.
     *
     * @throws dev.mediapipeline.failure.TransientException if one may not have been stored
     */
    List<Rendition> await() {
        var stored = new ArrayList<Rendition>();
        for (var rendition : started) {
            stored.add(await(rendition));
        }
        return stored;
    }

    private static Rendition await(Future<Rendition> rendition) {
        try {
            return rendition.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while renditions are stored", e);
        }
    }

    /** Waits for every transfer, so that none stores its rendition after the caller's next step, such as an erasure. */
    @Override
    public void close() {
        threads.close();
    }
}
