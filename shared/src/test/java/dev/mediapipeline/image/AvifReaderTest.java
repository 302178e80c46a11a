package dev.mediapipeline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class AvifReaderTest {
    /** Viewers turn an AVIF as its properties say, whatever its EXIF says. */
    @Test
    void ignoresTheOrientationInExif() {
        byte[] avif = Photograph.named("exif6-only.avif").bytes();
        assertThat(new String(avif, ISO_8859_1)).contains("Exif", "irot");

        var header = HeaderReaderTest.read(Photograph.withoutRotation(avif));

        assertThat(header.orientation()).isEqualTo(1);
        assertThat(header.width()).isEqualTo(480);
        assertThat(header.height()).isEqualTo(320);
    }

    @Test
    void refusesASecondDescription() {
        byte[] avif = Photograph.named("exif6-only.avif").bytes();
        int meta = ByteBuffer.wrap(avif).getInt(0);
        int end = meta + ByteBuffer.wrap(avif).getInt(meta);
        var twice = ByteBuffer.allocate(avif.length + end - meta)
                .put(avif, 0, end)
                .put(Arrays.copyOfRange(avif, meta, avif.length));

        assertThatThrownBy(() -> HeaderReader.read(new ByteArrayInputStream(twice.array())))
                .asInstanceOf(InstanceOfAssertFactories.type(PermanentException.class))
                .extracting(e -> e.failure().code())
                .isEqualTo(Failure.CORRUPT);
    }
}
