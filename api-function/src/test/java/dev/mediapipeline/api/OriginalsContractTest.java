package dev.mediapipeline.api;

import static dev.mediapipeline.api.SampleMedia.BYTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every store of originals. */
public abstract class OriginalsContractTest {
    private final Media media =
            SampleMedia.announced(new Declaration("beach.jpg", "image/jpeg", BYTES.length, SampleMedia.SHA_256));

    protected abstract Originals originals();

    /** Uploads as a client does; true if the upload was accepted. */
    protected abstract boolean upload(URI url, Map<String, String> headers, byte[] bytes);

    /** The photograph that is stored for a media item. */
    protected abstract Optional<byte[]> stored(Media media);

    private boolean uploadWith(Map<String, String> headers, byte[] bytes) {
        return upload(originals().grant(media).url(), headers, bytes);
    }

    private Map<String, String> headers() {
        return new HashMap<>(originals().grant(media).headers());
    }

    @Test
    void letsInWhatWasDeclared() {
        assertThat(uploadWith(headers(), BYTES)).isTrue();

        assertThat(stored(media)).contains(BYTES);
    }

    @Test
    void asksForNoChecksumThatWasNotDeclared() {
        Media plain = SampleMedia.announced(SampleMedia.declaration());
        var grant = originals().grant(plain);

        assertThat(grant.headers()).doesNotContainKey("x-amz-checksum-sha256");
        assertThat(upload(grant.url(), grant.headers(), BYTES)).isTrue();
        assertThat(stored(plain)).contains(BYTES);
    }

    @Test
    void listsEveryHeaderThatTheClientSends() {
        assertThat(headers())
                .containsOnly(
                        Map.entry("content-type", "image/jpeg"),
                        Map.entry("content-length", String.valueOf(BYTES.length)),
                        Map.entry("if-none-match", "*"),
                        Map.entry("x-amz-meta-correlation-id", media.correlationId()),
                        Map.entry("x-amz-checksum-sha256", SampleMedia.SHA_256));
    }

    @Test
    void refusesASecondUpload() {
        var later = BYTES.clone();
        later[0]++;
        uploadWith(headers(), BYTES);

        assertThat(uploadWith(headers(), later)).isFalse();

        assertThat(stored(media)).contains(BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 100_000})
    void refusesAnotherLengthEvenWithoutAChecksum(int length) {
        Media plain = SampleMedia.announced(SampleMedia.declaration());
        var grant = originals().grant(plain);

        assertThat(upload(grant.url(), grant.headers(), Arrays.copyOf(BYTES, length)))
                .isFalse();

        assertThat(stored(plain)).isEmpty();
    }

    @Test
    void refusesOtherBytesOfThatLength() {
        var other = BYTES.clone();
        other[0]++;

        assertThat(uploadWith(headers(), other)).isFalse();

        assertThat(stored(media)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "content-type, image/png",
        "x-amz-meta-correlation-id, another",
        "x-amz-checksum-sha256, n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=",
        "if-none-match, etag"
    })
    void refusesAnotherHeader(String name, String value) {
        var headers = headers();
        headers.put(name, value);

        assertThat(uploadWith(headers, BYTES)).isFalse();

        assertThat(stored(media)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-type", "x-amz-meta-correlation-id", "x-amz-checksum-sha256", "if-none-match"})
    void refusesAnUploadWithoutOneOfItsHeaders(String name) {
        var headers = headers();
        headers.remove(name);

        assertThat(uploadWith(headers, BYTES)).isFalse();

        assertThat(stored(media)).isEmpty();
    }

    @Test
    void storesAPhotographItself() {
        originals().store(media, BYTES);

        assertThat(stored(media)).contains(BYTES);
    }

    @Test
    void storesAPhotographOnceWhenItsAnswerGotLost() {
        originals().store(media, BYTES);

        assertThatCode(() -> originals().store(media, BYTES)).doesNotThrowAnyException();
    }
}
