package dev.mediapipeline.resize.vips;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.image.HeaderReader;
import dev.mediapipeline.image.ImageHeader;
import dev.mediapipeline.image.Photograph;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the header reader agrees with libvips: plans come from the one and pixels from the other. */
class HeaderAgreementTest {
    private static final Vips VIPS = VipsRendererTest.VIPS;
    private static final int MUTATIONS = 2_000;
    private static final int LONGEST_HEADER = 400;

    /** libvips' view of a file, without decoding its pixels. */
    private record Opened(int width, int height, int pages, int orientation) {}

    private static Optional<ImageHeader> read(byte[] image) {
        try {
            return Optional.of(HeaderReader.read(new ByteArrayInputStream(image)));
        } catch (PermanentException refused) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Operation load(byte[] image, ImageFormat format) {
        var loader = switch (format) {
            case JPEG -> "jpegload_buffer";
            case PNG -> "pngload_buffer";
            case WEBP -> "webpload_buffer";
            case GIF -> "gifload_buffer";
            case AVIF -> "heifload_buffer";
            case UNKNOWN -> throw new IllegalArgumentException("no format to read");
        };
        return new Operation(loader).with("buffer", Pictures.direct(image)).with("fail_on", "error");
    }

    private static Optional<Opened> open(byte[] image, ImageFormat format) {
        var load = load(image, format);
        try (var opened = load.image(VIPS)) {
            return Optional.of(new Opened(
                    opened.field("width"),
                    opened.field("height"),
                    opened.field("n-pages", 1),
                    opened.field("orientation", 1)));
        } catch (VipsException refused) {
            return Optional.empty();
        } finally {
            Reference.reachabilityFence(load);
        }
    }

    /** Compares the pages, and the size except for GIF: libvips reads another canvas, which the decoder corrects. */
    private static void assertAgreement(ImageHeader header, Opened opened) {
        if (header.format() != ImageFormat.GIF) {
            assertThat(opened.width()).isEqualTo(header.isLying() ? header.height() : header.width());
            assertThat(opened.height()).isEqualTo(header.isLying() ? header.width() : header.height());
        }
        // libvips counts pictures beside the decoded one as pages of an AVIF.
        if (header.format() != ImageFormat.AVIF) {
            assertThat(opened.pages()).isEqualTo(header.pages());
        }
    }

    /** HDR is refused for its colours; libvips decodes it as if it were SDR. */
    static List<Photograph> photographsInSdr() {
        return Photograph.all().stream()
                .filter(photograph -> !photograph.failure().equals(Failure.UNSUPPORTED_COLOUR))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("photographsInSdr")
    void readsWhatLibvipsReadsAndRefusesWhatItDoesNotDecode(Photograph photograph) {
        byte[] image = photograph.bytes();
        var header = read(image);

        if (header.isPresent()) {
            assertAgreement(header.get(), open(image, photograph.format()).orElseThrow());
        } else {
            assertThatThrownBy(() -> {
                        try (var decoded =
                                load(image, photograph.format()).image(VIPS).then(Image::inMemory)) {
                            decoded.size();
                        }
                    })
                    .isInstanceOf(VipsException.class);
        }
    }

    static List<byte[]> pictures() {
        var pictures = new ArrayList<byte[]>();
        for (var format : List.of("jpegsave_buffer", "pngsave_buffer", "webpsave_buffer", "gifsave_buffer")) {
            IntStream.rangeClosed(1, 8).forEach(orientation -> pictures.add(saved(format, orientation)));
        }
        pictures.add(saved("heifsave_buffer", 1));
        pictures.add(saved("heifsave_buffer", 6));
        pictures.add(Animations.gif(40, 30, 7));
        return pictures;
    }

    /** A picture of 64x48 that libvips writes, together with its orientation where the format has one. */
    private static byte[] saved(String saver, int orientation) {
        var source = Pictures.direct(Pictures.oriented(Pictures.jpeg(64, 48), orientation));
        var encoded = new ArrayList<byte[]>();
        try (var image = new Operation("jpegload_buffer").with("buffer", source).image(VIPS)) {
            var save = new Operation(saver).with("in", image);
            if (saver.startsWith("heif")) {
                save.with("compression", "av1");
            }
            save.bytes(VIPS, bytes -> {
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                encoded.add(copy);
            });
        } finally {
            Reference.reachabilityFence(source);
        }
        return encoded.getFirst();
    }

    @Test
    void readsWhatLibvipsWrites() {
        assertThat(pictures()).allSatisfy(picture -> {
            var header = read(picture).orElseThrow();
            var opened = open(picture, header.format()).orElseThrow();
            assertAgreement(header, opened);
            if (header.format() != ImageFormat.AVIF) {
                assertThat(header.orientation()).isEqualTo(opened.orientation());
            }
        });
    }

    @Test
    void seesTheSameSizeInWhatBothReadOfMutatedHeaders() {
        var random = new Random(7);
        var images = new ArrayList<>(pictures());
        Photograph.all().forEach(photograph -> images.add(photograph.bytes()));

        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            byte[] image = images.get(random.nextInt(images.size())).clone();
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                image[random.nextInt(Math.min(image.length, LONGEST_HEADER))] = (byte) random.nextInt();
            }
            read(image)
                    .ifPresent(header ->
                            open(image, header.format()).ifPresent(opened -> assertAgreement(header, opened)));
        }
    }

    /** A crop wider than its picture: libheif reports the width of the crop, the header reader that of the picture. */
    @Test
    void refusesAPictureThatIsNotAsLargeAsItsHeaderSays() {
        byte[] avif = Photograph.named("exif6-only.avif").bytes();
        String text = new String(avif, ISO_8859_1);
        int coding = text.indexOf("av1C") - 4;
        byte[] needed = Arrays.copyOfRange(avif, coding, coding + 12);
        // Keeps its first and third properties; the crop replaces the others.
        ByteBuffer.wrap(avif)
                .position(text.indexOf("pixi") - 4)
                .put(needed)
                .putInt(44)
                .put("clap".getBytes(ISO_8859_1))
                .put(fractions(500, 320, 0, 0))
                .position(text.indexOf("mdat") - 9)
                .put(new byte[] {1, (byte) 0x82, (byte) 0x83, 0, 0});

        var refusal = catchThrowableOfType(PermanentException.class, () -> Rendered.jpeg(avif));

        assertThat(refusal).isNotNull();
        assertThat(refusal.failure().code()).isEqualTo(Failure.CORRUPT);
        assertThat(refusal.failure().detail()).contains("its header says 480x320 pixels, and its picture has 500x320");
    }

    private static byte[] fractions(int... numbers) {
        var fractions = ByteBuffer.allocate(8 * numbers.length);
        for (int number : numbers) {
            fractions.putInt(number).putInt(1);
        }
        return fractions.array();
    }
}
