package dev.mediapipeline.resize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.MediaId;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** The contract of every source of photographs. */
public abstract class PhotographsContractTest {
    protected final MediaId id = MediaId.random();

    protected abstract Photographs photographs();

    /** Uploads a photograph, replacing any earlier one; returns its etag. */
    protected abstract String given(MediaId id, byte[] bytes);

    /** Removes a photograph. */
    protected abstract void removed(MediaId id);

    protected static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(ByteBuffer photograph) {
        return UTF_8.decode(photograph.duplicate()).toString();
    }

    private void assertMissing(String etag) {
        var missing = catchThrowableOfType(
                PermanentException.class, () -> photographs().read(id, etag));
        assertThat(missing).isNotNull();
        assertThat(missing.failure().code()).isEqualTo(Failure.SOURCE_MISSING);
    }

    @Test
    void readsAPhotographIntoADirectBuffer() {
        String etag = given(id, bytes("a photograph"));

        ByteBuffer photograph = photographs().read(id, etag);

        assertThat(photograph.isDirect()).isTrue();
        assertThat(text(photograph)).isEqualTo("a photograph");
    }

    @Test
    void readsOnePhotographAfterTheOther() {
        MediaId other = MediaId.random();
        String small = given(id, bytes("small"));
        String large = given(other, bytes("large ".repeat(100_000)));

        assertThat(text(photographs().read(id, small))).isEqualTo("small");
        assertThat(text(photographs().read(other, large))).hasSize(600_000).endsWith("large ");
        assertThat(text(photographs().read(id, small))).isEqualTo("small");
    }

    @Test
    void missesAPhotographThatWasRemoved() {
        String etag = given(id, bytes("a photograph"));
        removed(id);

        assertMissing(etag);
    }

    @Test
    void missesAPhotographThatWasReplaced() {
        String etag = given(id, bytes("a photograph"));
        given(id, bytes("another one"));

        assertMissing(etag);
    }

    @Test
    void missesAPhotographThatNeverWas() {
        assertMissing("d41d8cd98f00b204e9800998ecf8427e");
    }
}
