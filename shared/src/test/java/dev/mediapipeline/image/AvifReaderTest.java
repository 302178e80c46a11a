package dev.mediapipeline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.ImageFormat;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvifReaderTest {
    /** Viewers orient an AVIF by its properties and ignore its EXIF. */
    @Test
    void ignoresTheOrientationInExif() {
        byte[] avif = Photograph.named("exif6-only.avif").bytes();
        assertThat(new String(avif, ISO_8859_1)).contains("Exif", "irot");

        var header = HeaderReaderTest.read(Photograph.withoutRotation(avif));

        assertThat(header.orientation()).isEqualTo(1);
        assertThat(header.width()).isEqualTo(480);
        assertThat(header.height()).isEqualTo(320);
    }

    /** Decoders disagree about which of two applies. */
    @ParameterizedTest
    @ValueSource(strings = {"meta", "pitm", "iinf", "iloc", "iref", "iprp", "ipco"})
    void refusesASecondDescription(String name) {
        byte[] avif = Photograph.named("exif6-only.avif").bytes();

        assertThatThrownBy(() -> HeaderReader.read(new ByteArrayInputStream(withTwo(name, avif))))
                .asInstanceOf(InstanceOfAssertFactories.type(PermanentException.class))
                .extracting(PermanentException::failure)
                .hasToString(ImageFailure.damaged(ImageFormat.AVIF, "it describes its picture twice")
                        .failure()
                        .toString());
    }

    /** The file with one of its boxes duplicated, and the enclosing boxes enlarged. */
    private static byte[] withTwo(String name, byte[] avif) {
        var box = boxAt(name, avif);
        int size = box.getInt(box.position());
        var twice = ByteBuffer.allocate(avif.length + size)
                .put(avif, 0, box.position() + size)
                .put(avif, box.position(), avif.length - box.position());
        for (String parent : List.of("meta", "iprp")) {
            int at = boxAt(parent, avif).position();
            if (at < box.position() && box.position() < at + twice.getInt(at)) {
                twice.putInt(at, twice.getInt(at) + size);
            }
        }
        return twice.array();
    }

    private static ByteBuffer boxAt(String name, byte[] avif) {
        return ByteBuffer.wrap(avif).position(new String(avif, ISO_8859_1).indexOf(name) - Integer.BYTES);
    }
}
