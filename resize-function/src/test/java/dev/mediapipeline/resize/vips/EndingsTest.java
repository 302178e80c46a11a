package dev.mediapipeline.resize.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.image.Photograph;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.resize.jpeg.JpegCheck;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that complete files are rendered, even without their last marker, and that truncated ones are refused. */
class EndingsTest {
    private static final byte[] GIF =
            Pictures.encoded("gif", Pictures.redAndBlue(97, 61, BufferedImage.TYPE_BYTE_INDEXED));

    /** The settings with which libvips writes a JPEG. */
    enum Jpeg {
        BASELINE,
        FULL_CHROMA,
        PROGRESSIVE,
        RESTARTS,
        PROGRESSIVE_RESTARTS,
        GREY,
        GREY_PROGRESSIVE,
        TURBO_TABLES;

        byte[] bytes() {
            var save = new Operation("jpegsave_buffer").with("Q", 85);
            if (name().contains("PROGRESSIVE")) {
                save.with("interlace", true);
            }
            if (name().contains("RESTARTS")) {
                save.with("restart_interval", 5);
            }
            save.with("subsample_mode", this == FULL_CHROMA ? "off" : "on")
                    .with("optimize_coding", this != TURBO_TABLES);
            return encoded(save, name().startsWith("GREY"));
        }
    }

    /** A noisy picture of 301 x 203 pixels. */
    private static byte[] encoded(Operation save, boolean grey) {
        var picture = new BufferedImage(301, 203, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < 203; y++) {
            for (int x = 0; x < 301; x++) {
                int shade = (int) (120 + 60 * Math.sin(x / 19.0) + 40 * Math.cos(y / 13.0) + random.nextInt(20));
                picture.setRGB(x, y, shade << 16 | (255 - shade) << 8 | x % 256);
            }
        }
        var bytes = new AtomicReference<byte[]>();
        var source = Pictures.direct(Pictures.encoded("png", picture));
        try (var image = new Operation("pngload_buffer")
                .with("buffer", source)
                .image(Rendered.VIPS)
                .then(Image::inMemory)) {
            save.with("in", image).bytes(Rendered.VIPS, encoded -> {
                bytes.set(new byte[encoded.remaining()]);
                encoded.get(bytes.get());
            });
        }
        return Objects.requireNonNull(bytes.get());
    }

    private static boolean isRefused(byte[] file) {
        try {
            Rendered.jpeg(file);
            return false;
        } catch (PermanentException refusal) {
            assertThat(refusal.failure().code()).isEqualTo(Failure.CORRUPT);
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource
    void rendersAJpegWithoutItsLastMarker(Jpeg kind) {
        var whole = kind.bytes();
        var expected = Rendered.jpeg(whole);

        for (int missing = 1; missing <= 2; missing++) {
            assertThat(Rendered.jpeg(Arrays.copyOf(whole, whole.length - missing))
                            .pixels())
                    .isEqualTo(expected.pixels());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAJpegThatEndsEarly(Jpeg kind) {
        var whole = kind.bytes();

        for (int missing : new int[] {4, 5, 9, 50, 200, whole.length / 3}) {
            assertThat(isRefused(Arrays.copyOf(whole, whole.length - missing)))
                    .as("without %d bytes", missing)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesPartsOfAScanThatAreMissingOrDoubleOrZero(Jpeg kind) {
        var whole = kind.bytes();
        var random = new Random(1);
        var accepted = new ArrayList<String>();

        for (int round = 0; round < 40; round++) {
            int from = whole.length / 3 + random.nextInt(whole.length / 3);
            int length = 150 + random.nextInt(400);
            for (var damage : Damage.values()) {
                if (!isRefused(damage.done(whole, from, length))) {
                    accepted.add("%s of %d at %d".formatted(damage, length, from));
                }
            }
        }

        // Some damage results in another picture that is just as valid.
        assertThat(accepted).hasSizeLessThan(Damage.values().length * 40 / 20);
    }

    /** Changes that files undergo. */
    enum Damage {
        MISSING,
        DOUBLE,
        ZERO;

        byte[] done(byte[] whole, int from, int length) {
            var damaged = new java.io.ByteArrayOutputStream();
            damaged.write(whole, 0, from);
            switch (this) {
                case MISSING -> {}
                case DOUBLE -> damaged.write(whole, from - length, length);
                case ZERO -> damaged.writeBytes(new byte[length]);
            }
            int rest = this == DOUBLE ? from : from + length;
            damaged.write(whole, rest, whole.length - rest);
            return damaged.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptsWhatCamerasWriteBetweenSegmentsAndBehindTheImage(Jpeg kind) {
        var whole = kind.bytes();
        var talkative = Pictures.withSegment(whole, 0xe5, new byte[] {1, 2, 3});
        var between = new java.io.ByteArrayOutputStream();
        // After the first segment, and zeros before the last marker.
        between.write(talkative, 0, 9);
        between.writeBytes("extraneous".getBytes(StandardCharsets.UTF_8));
        between.write(talkative, 9, talkative.length - 11);
        between.writeBytes(new byte[100]);
        between.write(talkative, talkative.length - 2, 2);
        between.writeBytes("a trailer that is longer than any padding".getBytes(StandardCharsets.UTF_8));

        assertThat(Rendered.jpeg(between.toByteArray()).pixels())
                .isEqualTo(Rendered.jpeg(whole).pixels());
    }

    @Test
    void leavesArithmeticCodingToTheDecoder() {
        var unknown = Jpeg.BASELINE.bytes();
        unknown[indexOf(unknown, 0xc0)] = (byte) 0xc9;

        assertThatCode(() -> JpegCheck.check(Pictures.direct(unknown))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1, 63, 0", "0, 0, 0", "0, 63, 16", "5, 4, 255"})
    void ignoresTheProgressionOfASequentialScan(int start, int end, int bits) {
        var whole = Jpeg.BASELINE.bytes();
        var changed = whole.clone();
        int scan = indexOf(changed, 0xda);
        int components = changed[scan + 3];
        changed[scan + 4 + 2 * components] = (byte) start;
        changed[scan + 5 + 2 * components] = (byte) end;
        changed[scan + 6 + 2 * components] = (byte) bits;

        assertThat(Rendered.jpeg(changed).pixels())
                .isEqualTo(Rendered.jpeg(whole).pixels());
    }

    @Test
    void leavesASequentialScanWithoutItsTablesToTheDecoder() {
        var file = Jpeg.BASELINE.bytes();
        int scan = indexOf(file, 0xda);
        file[scan + 5] = 0x22;
        file[scan + 4 + 2 * file[scan + 3]] = 1;

        assertThat(JpegCheck.check(Pictures.direct(file))).isEqualTo(new JpegCheck.Finding.Unknown());
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (int at = 2; at < jpeg.length; at++) {
            if (jpeg[at - 1] == (byte) 0xff && jpeg[at] == (byte) marker) {
                return at;
            }
        }
        throw new IllegalArgumentException("no marker %x".formatted(marker));
    }

    /** Garbage may be rendered or refused, but nothing else may happen. */
    @Test
    void survivesRandomBytes() {
        var random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            var file = Jpeg.values()[round % 8].bytes();
            for (int change = random.nextInt(20); change >= 0; change--) {
                file[2 + random.nextInt(file.length - 2)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> JpegCheck.check(Pictures.direct(file))).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void rendersAGifWithoutItsTrailer(int missing) {
        assertThat(Rendered.jpeg(Arrays.copyOf(GIF, GIF.length - missing)).pixels())
                .isEqualTo(Rendered.jpeg(GIF).pixels());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9, 100})
    void refusesAGifThatEndsEarly(int missing) {
        assertThat(isRefused(Arrays.copyOf(GIF, GIF.length - missing))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "5, false", "12, false", "20, true", "60, true"})
    void rendersAPngWithoutItsLastChunk(int missing, boolean refused) {
        var whole = Pictures.encoded("png", Pictures.redAndBlue(97, 61, BufferedImage.TYPE_INT_RGB));

        assertThat(isRefused(Arrays.copyOf(whole, whole.length - missing))).isEqualTo(refused);
    }

    @Test
    void saysWhatIsWrong() {
        var reasons = List.of(
                "crlf-damaged.jpg", "scan-zeroed.jpg", "scan-chunk-twice.jpg", "restart-lostblock.jpg", "trunc.webp");
        for (var name : reasons) {
            var file = Photograph.named(name).bytes();

            var refusal = catchThrowableOfType(PermanentException.class, () -> Rendered.jpeg(file));

            assertThat(refusal.failure().code()).isEqualTo(Failure.CORRUPT);
            assertThat(refusal.failure().detail()).contains("upload it again");
        }
    }
}
