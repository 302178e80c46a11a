package dev.mediapipeline.resize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Rendition;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class StoredRenditionsTest {
    private final InMemoryRenditions store = new InMemoryRenditions();

    private static Rendition rendition(String name) {
        return new Rendition(name, ImageFormat.JPEG, 1, 1, 1, name);
    }

    private static ByteBuffer encoded(String text) {
        var bytes = text.getBytes(UTF_8);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    @Test
    void storesWhatWasEncodedThoughItsMemoryIsUsedAgain() {
        try (var stored = new StoredRenditions(store)) {
            var memory = encoded("first");
            stored.add(rendition("a"), memory);
            memory.clear().put("other".getBytes(UTF_8));

            assertThat(stored.await()).containsExactly(rendition("a"));
        }
        assertThat(store.get("a")).asString(UTF_8).isEqualTo("first");
    }

    @Test
    void storesOneWhileTheNextIsAdded() throws InterruptedException {
        var bothBegun = new CountDownLatch(2);
        store.beforePut(() -> meet(bothBegun));
        try (var stored = new StoredRenditions(store)) {
            stored.add(rendition("a"), encoded("1"));
            stored.add(rendition("b"), encoded("2"));

            assertThat(bothBegun.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Fails instead of hanging if renditions are stored one after the other. */
    private static void meet(CountDownLatch latch) {
        latch.countDown();
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsThatOneCouldNotBeStored() {
        store.goDown();
        try (var stored = new StoredRenditions(store)) {
            stored.add(rendition("a"), encoded("1"));

            assertThatThrownBy(stored::await).isInstanceOf(TransientException.class);
        }
    }

    @Test
    void hasStoredEverythingWhenItIsClosed() {
        store.beforePut(() -> LockSupport.parkNanos(1_000_000));
        try (var stored = new StoredRenditions(store)) {
            stored.add(rendition("a"), encoded("1"));
            stored.add(rendition("b"), encoded("2"));
        }

        assertThat(store.keys()).containsExactlyInAnyOrder("a", "b");
    }
}
