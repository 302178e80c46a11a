package dev.mediapipeline.resize.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.image.Photograph;
import dev.mediapipeline.media.ImageFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every photograph of the shared collection is rendered in its size, or refused for its reason. */
class CollectionTest {
    static List<Photograph> all() {
        return Photograph.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void becomesWhatItShould(Photograph photograph) {
        if (photograph.becomesReady()) {
            var jpeg = Rendered.jpeg(photograph.bytes());

            assertThat(jpeg.width()).isEqualTo(photograph.width());
            assertThat(jpeg.height()).isEqualTo(photograph.height());
        } else {
            var refusal = catchThrowableOfType(PermanentException.class, () -> Rendered.jpeg(photograph.bytes()));

            assertThat(refusal).isNotNull();
            assertThat(refusal.failure().code()).isEqualTo(photograph.failure());
        }
    }

    /** Viewers orient an AVIF by its properties and ignore its EXIF. */
    @Test
    void turnsNoAvifAsItsExifSays() {
        var photograph =
                Photograph.withoutRotation(Photograph.named("exif6-only.avif").bytes());
        var decoded = Rendered.decoded(new Operation("heifload_buffer"), photograph);

        var jpeg = Rendered.jpeg(photograph);

        assertThat(jpeg.width()).isEqualTo(480);
        assertThat(jpeg.height()).isEqualTo(320);
        assertThat(jpeg.likeness(Rendered.jpeg(decoded.png()))).isGreaterThan(38);
    }

    /** A 16-bit picture with a profile renders the same as without it: the profile describes sRGB. */
    @ParameterizedTest
    @CsvSource({"rgba16-icc.png", "rgba16-opaque-icc.png"})
    void showsSixteenBitsWithAlphaAndProfile(String name) {
        var file = Photograph.named(name).bytes();
        var eight = Rendered.decoded(new Operation("pngload_buffer"), file);

        var webp = Rendered.of(file, ImageFormat.WEBP, 96);

        for (int x = 4; x < 96; x += 8) {
            webp.assertColour(
                    x, 32, 12, sixteen(eight, x, 0), sixteen(eight, x, 1), sixteen(eight, x, 2), sixteen(eight, x, 3));
        }
    }

    /** A 16-bit sample, in the machine's byte order. */
    private static double sixteen(Rendered picture, int x, int band) {
        int at = ((32 * picture.width() + x) * picture.bands() + band) * 2;
        return ((picture.pixels()[at] & 0xff) + 256 * (picture.pixels()[at + 1] & 0xff)) / 65535.0;
    }
}
