package dev.mediapipeline.resize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.ImageFormat;
import org.junit.jupiter.api.Test;

/** The contract of every store of renditions. */
public abstract class RenditionStoreContractTest {
    protected static final String KEY = "0e5dc2a1-7f2b-4a5e-9d3c-3a9e4b1f2c7d/web/w800-0123456789abcdef.webp";

    protected abstract RenditionStore store();

    /** The stored bytes. */
    protected abstract byte[] stored(String key);

    protected abstract boolean isStored(String key);

    protected static byte[] encoded(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void storesTheBytes() {
        store().put(KEY, ImageFormat.WEBP, encoded("a rendition"));

        assertThat(stored(KEY)).asString(UTF_8).isEqualTo("a rendition");
    }

    @Test
    void storesTheSameAgain() {
        store().put(KEY, ImageFormat.WEBP, encoded("a rendition"));
        store().put(KEY, ImageFormat.WEBP, encoded("a rendition"));

        assertThat(stored(KEY)).asString(UTF_8).isEqualTo("a rendition");
    }

    @Test
    void deletesARenditionAndNoOther() {
        String other = KEY.replace("w800", "w1600");
        store().put(KEY, ImageFormat.WEBP, encoded("a rendition"));
        store().put(other, ImageFormat.WEBP, encoded("another"));

        store().delete(KEY);
        store().delete(KEY);

        assertThat(isStored(KEY)).isFalse();
        assertThat(stored(other)).asString(UTF_8).isEqualTo("another");
    }
}
