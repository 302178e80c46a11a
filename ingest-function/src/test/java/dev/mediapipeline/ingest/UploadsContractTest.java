package dev.mediapipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.ingest.Uploads.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every store of uploads. */
public abstract class UploadsContractTest {
    private static final int MEBIBYTE = 1 << 20;

    protected abstract Uploads uploads();

    /** Uploads an object. */
    protected abstract void given(String key, byte[] bytes);

    private Upload opened(String key) {
        return uploads().open(key).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String etag(String key) {
        try (Upload upload = opened(key)) {
            return upload.etag();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e5dc2a1-7f2b-4a5e-9d3c-3a9e4b1f2c7d", "red flower+1.jpg", "ö c+d", "100%"})
    void opensAnObjectWithItsLengthAndAllItsBytes(String key) throws IOException {
        given(key, bytes("a photograph"));

        try (Upload upload = opened(key)) {
            assertThat(upload.length()).isEqualTo(12);
            assertThat(upload.bytes()).hasContent("a photograph");
        }
    }

    @Test
    void opensAnObjectWithoutBytes() throws IOException {
        given("empty", new byte[0]);

        try (Upload upload = opened("empty")) {
            assertThat(upload.length()).isZero();
            assertThat(upload.bytes().read()).isEqualTo(-1);
        }
    }

    @Test
    void tellsOtherBytesByTheirEtag() {
        given("one", bytes("one"));
        given("same", bytes("one"));
        given("other", bytes("other"));

        assertThat(etag("one"))
                .isEqualTo(etag("same"))
                .isNotEqualTo(etag("other"))
                .doesNotContain("\"");
    }

    @Test
    void findsNothingUnderAnUnknownKey() {
        assertThat(uploads().open("unknown")).isEmpty();
    }

    @Test
    void endsATransferInTheMiddleAndOpensAgain() throws IOException {
        given("large", new byte[32 * MEBIBYTE]);

        for (int time = 0; time < 3; time++) {
            try (Upload upload = opened("large")) {
                assertThat(upload.bytes().readNBytes(100)).hasSize(100);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e5dc2a1-7f2b-4a5e-9d3c-3a9e4b1f2c7d", "red flower+1.jpg", "ö c+d"})
    void deletesAnObjectAndNoOther(String key) {
        given(key, bytes("a photograph"));
        given("other", bytes("another"));

        uploads().delete(key);
        uploads().delete(key);

        assertThat(uploads().open(key)).isEmpty();
        assertThat(uploads().open("other")).hasValueSatisfying(Upload::close);
    }
}
