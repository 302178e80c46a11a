package dev.mediapipeline.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Uploads in memory, with transfers that can be made to break. */
public final class InMemoryUploads implements Uploads {
    private final Map<String, byte[]> objects = new HashMap<>();
    private final Set<String> breaking = new HashSet<>();
    private final Set<String> ending = new HashSet<>();
    private final Set<String> exhausting = new HashSet<>();
    private Runnable beforeOpen = () -> {};

    public void put(String key, byte[] bytes) {
        objects.put(key, bytes);
    }

    /** Makes every further transfer of the object break before its end. */
    public void breakTransfersOf(String key) {
        breaking.add(key);
    }

    /** Makes every further transfer of the object end early, as if it were complete. */
    void endTransfersEarlyOf(String key) {
        ending.add(key);
    }

    /** Makes every further read of the object run out of memory. */
    public void exhaustMemoryFor(String key) {
        exhausting.add(key);
    }

    /** Whether there is such an object. */
    public boolean contains(String key) {
        return objects.containsKey(key);
    }

    /** Runs this before each further object is opened. */
    void beforeOpen(Runnable action) {
        beforeOpen = action;
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public Optional<Upload> open(String key) {
        beforeOpen.run();
        if (exhausting.contains(key)) {
            throw new OutOfMemoryError(key);
        }
        return Optional.ofNullable(objects.get(key))
                .map(bytes -> new Upload(etag(bytes), bytes.length, transfer(key, bytes), () -> {}));
    }

    private InputStream transfer(String key, byte[] bytes) {
        byte[] beginning = Arrays.copyOf(bytes, Math.min(20, bytes.length));
        if (breaking.contains(key)) {
            return broken(beginning);
        }
        return new ByteArrayInputStream(ending.contains(key) ? beginning : bytes);
    }

    /** A stream that breaks after these bytes. */
    public static InputStream broken(byte[] bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        });
    }

    private static String etag(byte[] bytes) {
        return "%08x".formatted(Arrays.hashCode(bytes));
    }
}
