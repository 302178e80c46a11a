package dev.mediapipeline.ingest.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.ingest.ImageHeader;
import dev.mediapipeline.ingest.InMemoryUploads;
import dev.mediapipeline.ingest.Pictures;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataHeaderReaderTest {
    private static ImageHeader read(byte[] image) throws IOException {
        return new MetadataHeaderReader().read(new ByteArrayInputStream(image));
    }

    private static void assertRefused(String code, byte[] image) {
        var refusal = catchThrowableOfType(PermanentException.class, () -> read(image));
        assertThat(refusal).isNotNull();
        assertThat(refusal.failure().code()).isEqualTo(code);
    }

    static Stream<Named<byte[]>> picturesWithLongHeaders() {
        return Stream.of(
                Named.of("JPEG", Pictures.jpeg(300, 200)),
                Named.of("PNG", Pictures.png(300, 200)),
                Named.of("WebP", Pictures.animatedWebp(300, 200, 5)));
    }

    static Stream<Named<byte[]>> pictures() {
        return Stream.concat(picturesWithLongHeaders(), Stream.of(Named.of("GIF", Pictures.gif(300, 200, 3))));
    }

    @Test
    void readsAJpeg() throws IOException {
        assertThat(read(Pictures.jpeg(640, 480))).isEqualTo(new ImageHeader(ImageFormat.JPEG, 640, 480, 1));
    }

    @Test
    void readsAPng() throws IOException {
        assertThat(read(Pictures.png(3, 1000))).isEqualTo(new ImageHeader(ImageFormat.PNG, 3, 1000, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void countsTheFramesOfAGif(int frames) throws IOException {
        assertThat(read(Pictures.gif(40, 30, frames))).isEqualTo(new ImageHeader(ImageFormat.GIF, 40, 30, frames));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void countsTheFramesOfAWebp(int frames) throws IOException {
        assertThat(read(Pictures.animatedWebp(400, 300, frames)))
                .isEqualTo(new ImageHeader(ImageFormat.WEBP, 400, 300, frames));
    }

    @ParameterizedTest
    @CsvSource({"1,640,480", "2,640,480", "3,640,480", "4,640,480", "5,480,640", "6,480,640", "7,480,640", "8,480,640"})
    void saysTheSizeAsSeenUpright(int orientation, int width, int height) throws IOException {
        assertThat(read(Pictures.withOrientation(Pictures.jpeg(640, 480), orientation)))
                .isEqualTo(new ImageHeader(ImageFormat.JPEG, width, height, 1));
    }

    @Test
    void countsThePixelsOfAllPages() throws IOException {
        assertThat(read(Pictures.gif(40, 30, 3)).pixels()).isEqualTo(3600);
        assertThat(new ImageHeader(ImageFormat.PNG, 100_000, 100_000, 2).pixels())
                .isEqualTo(20_000_000_000L);
    }

    @ParameterizedTest
    @MethodSource("picturesWithLongHeaders")
    void refusesAnImageThatEndsInsideItsHeader(byte[] image) {
        assertRefused(Failure.CORRUPT, Arrays.copyOf(image, 22));
    }

    /** Its first 13 bytes are its whole header; the decoder finds out what is missing. */
    @Test
    void readsAGifThatEndsAfterItsHeader() throws IOException {
        assertThat(read(Arrays.copyOf(Pictures.gif(300, 200, 3), 22)))
                .isEqualTo(new ImageHeader(ImageFormat.GIF, 300, 200, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF", "this is a letter and no photograph at all", "%PDF-1.7 and what follows it"})
    void refusesWhatIsNoImage(String text) {
        assertRefused(Failure.UNSUPPORTED_FORMAT, text.getBytes(UTF_8));
    }

    /** A broken connection says nothing about the photograph: it must not be refused for it. */
    @ParameterizedTest
    @MethodSource("pictures")
    void passesOnThatTheStreamBroke(byte[] image) {
        for (int length : new int[] {0, 10, 22}) {
            var broken = InMemoryUploads.broken(Arrays.copyOf(image, length));
            assertThatThrownBy(() -> new MetadataHeaderReader().read(broken))
                    .as("after %d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("connection reset");
        }
    }
}
