package dev.mediapipeline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import java.io.ByteArrayInputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class WebpReaderTest {
    @Test
    void refusesFramesWithoutASize() {
        var framesOnly = "RIFF\u0014\0\0\0WEBPANMF\u0008\0\0\0" + "\0".repeat(8);

        assertThatThrownBy(() -> HeaderReader.read(new ByteArrayInputStream(framesOnly.getBytes(ISO_8859_1))))
                .asInstanceOf(InstanceOfAssertFactories.type(PermanentException.class))
                .extracting(e -> e.failure().code())
                .isEqualTo(Failure.CORRUPT);
    }
}
