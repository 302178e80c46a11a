package dev.mediapipeline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests files made to exhaust resources: they are read with little memory or refused, without any other exception. */
class HostileImagesTest {
    private static final int UPLOAD = 50 * 1024 * 1024;
    private static final long MEMORY = 64L * 1024 * 1024;
    private static final int MUTATIONS = 20_000;
    private static final int LONGEST_HEADER = 2048;
    private static final String READ = "";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void readsOrRefusesMutatedImages(ImageFormat format) {
        var random = new Random(format.name().hashCode());
        List<byte[]> images = Photograph.all().stream()
                .filter(photograph -> photograph.format() == format)
                .map(Photograph::bytes)
                .toList();

        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            byte[] image = mutated(images.get(random.nextInt(images.size())), random);
            try {
                var header = HeaderReader.read(new ByteArrayInputStream(image));
                assertThat(header.width()).isPositive();
                assertThat(header.height()).isPositive();
                assertThat(header.orientation()).isBetween(1, 8);
            } catch (PermanentException refused) {
                assertThat(refused.failure().detail()).isNotBlank();
            } catch (IOException | RuntimeException | Error other) {
                throw new AssertionError("mutation %d of %s".formatted(mutation, format), other);
            }
        }
    }

    /** Changes a few bytes of the header, half of them to extreme values, or cuts, drops or repeats a part. */
    private static byte[] mutated(byte[] original, Random random) {
        byte[] image = Arrays.copyOf(original, Math.min(original.length, LONGEST_HEADER + random.nextInt(4096)));
        for (int change = random.nextInt(1, 8); change > 0; change--) {
            int at = random.nextInt(Math.min(image.length, LONGEST_HEADER));
            image[at] = (byte)
                    (random.nextBoolean()
                            ? random.nextInt()
                            : List.of(0, 1, 127, 128, 255).get(random.nextInt(5)));
        }
        int from = random.nextInt(image.length);
        int to = Math.min(image.length, from + random.nextInt(64));
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(image, from);
            case 1 ->
                new Bytes()
                        .bytes(Arrays.copyOf(image, from))
                        .bytes(Arrays.copyOfRange(image, to, image.length))
                        .array();
            case 2 ->
                new Bytes()
                        .bytes(Arrays.copyOf(image, to))
                        .bytes(Arrays.copyOfRange(image, from, image.length))
                        .array();
            default -> image;
        };
    }

    static List<Arguments> bombs() {
        return List.of(
                bomb("GIF of frames", Failure.TOO_COMPLEX, () -> full(Samples.gif(9, 9), Samples.gifFrame(0, 0, 1, 1))),
                bomb(
                        "GIF of comments",
                        Failure.CORRUPT,
                        () -> full(Samples.gif(9, 9), (byte) 0x21, (byte) 0xfe, (byte) 0)),
                bomb(
                        "PNG of chunks",
                        READ,
                        () -> full(
                                Samples.png(9, 9).chunk("IDAT"),
                                new Bytes().chunk("tEXt").array())),
                bomb(
                        "PNG of EXIF",
                        READ,
                        () -> full(
                                Samples.png(9, 9).chunk("IDAT"),
                                new Bytes().chunk("eXIf", Samples.exif(0)).array())),
                bomb(
                        "PNG of one endless EXIF",
                        Failure.CORRUPT,
                        () -> full(Samples.png(9, 9).u32(Integer.MAX_VALUE).text("eXIf"), (byte) 0)),
                bomb(
                        "PNG of one endless cHRM",
                        Failure.CORRUPT,
                        () -> full(Samples.png(9, 9).u32(Integer.MAX_VALUE).text("cHRM"), (byte) 0)),
                bomb(
                        "PNG of gAMA",
                        READ,
                        () -> new Bytes()
                                .bytes(Samples.png(9, 9).array())
                                .then(
                                        new Bytes()
                                                .chunk("gAMA", new byte[4])
                                                .chunk("IDAT")
                                                .array(),
                                        UPLOAD / 28)),
                bomb(
                        "WebP of frames",
                        Failure.TOO_COMPLEX,
                        () -> full(
                                Samples.webp(9, 9, UPLOAD),
                                new Bytes().text("ANMF").u32le(0).array())),
                bomb(
                        "WebP of chunks",
                        Failure.TOO_COMPLEX,
                        () -> full(
                                Samples.webp(9, 9, UPLOAD),
                                new Bytes().text("????").u32le(0).array())),
                bomb(
                        "WebP of EXIF",
                        Failure.TOO_COMPLEX,
                        () -> full(
                                Samples.webp(9, 9, UPLOAD),
                                new Bytes().text("EXIF").u32le(2).u16(0).array())),
                bomb(
                        "WebP of one endless EXIF",
                        Failure.CORRUPT,
                        () -> full(Samples.webp(9, 9, UPLOAD).text("EXIF").u32le(Integer.MAX_VALUE), (byte) 0)),
                bomb(
                        "JPEG of segments",
                        Failure.TOO_COMPLEX,
                        () -> full(
                                Samples.jpeg(),
                                Samples.segment(new Bytes(), 0xe0).array())),
                bomb(
                        "JPEG of EXIF",
                        Failure.CORRUPT,
                        () -> full(
                                Samples.jpeg(),
                                Samples.segment(new Bytes(), 0xe1, Arrays.copyOf(Samples.exif(0), 65_533))
                                        .array())),
                bomb(
                        "JPEG of scans",
                        Failure.TOO_COMPLEX,
                        () -> full(
                                Samples.frame(Samples.jpeg(), 0xc2, 8, 9, 9),
                                Samples.scan(new Bytes()).array())),
                bomb(
                        "JPEG of markers",
                        READ,
                        () -> full(
                                Samples.scan(Samples.frame(Samples.jpeg(), 0xc2, 8, 9, 9)), (byte) 0xff, (byte) 0xd0)),
                bomb(
                        "AVIF of boxes",
                        Failure.TOO_COMPLEX,
                        () -> full(avif(), new Bytes().box("free").array())),
                bomb(
                        "AVIF of properties",
                        Failure.TOO_COMPLEX,
                        () -> full(
                                avif(0, "meta", "iprp", "ipco"),
                                new Bytes()
                                        .box("colr", "prof".getBytes(ISO_8859_1))
                                        .array())),
                bomb(
                        "AVIF of uses",
                        Failure.TOO_COMPLEX,
                        () -> full(avif(0, "meta", "iprp", "ipma").u32(0, 0xffff_ffffL), (byte) 1)),
                bomb(
                        "AVIF of items",
                        Failure.TOO_COMPLEX,
                        () -> full(
                                avif(0, "meta", "iloc").u32(0x1000000).u16(0x4400, 0xffff),
                                new Bytes()
                                        .u16(1, 0, 0, 1)
                                        .u32(0, 1)
                                        .u16(2, 0, 0, 1)
                                        .u32(0, 1)
                                        .array())),
                bomb(
                        "AVIF of nested boxes",
                        Failure.CORRUPT,
                        () -> full(
                                avif(0, "meta"), new Bytes().u32(0).text("iprp").array())));
    }

    private static Arguments bomb(String name, String outcome, Supplier<InputStream> image) {
        return Arguments.of(name, outcome, image);
    }

    /** The beginning, followed by copies of the part up to the maximum size of an upload. */
    private static InputStream full(Bytes beginning, byte... part) {
        return beginning.then(part, UPLOAD / part.length);
    }

    /** An AVIF's brands, and nested boxes that all extend to the end of the file. */
    private static Bytes avif(int version, String... boxes) {
        var avif = new Bytes().box("ftyp", new Bytes().text("avif").u32(0).array());
        for (String box : boxes) {
            avif.u32(0).text(box);
            if (box.equals("meta")) {
                avif.u32(version);
            }
        }
        return avif;
    }

    private static Bytes avif() {
        return avif(0, new String[0]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void needsLittleMemory(String name, String outcome, Supplier<InputStream> image) {
        long before = allocated();

        String code = outcome(image.get());

        assertThat(allocated() - before).isLessThan(MEMORY);
        assertThat(code).isEqualTo(outcome);
    }

    @Test
    void inflatesNothing() {
        byte[] text = new byte[1024 * 1024];
        var png = new ByteArrayInputStream(Samples.png(9, 9)
                .chunk("zTXt", text)
                .chunk("iTXt", text)
                .chunk("iCCP", text)
                .chunk("IDAT")
                .array());
        long before = allocated();

        assertThat(outcome(png)).isEqualTo(READ);

        assertThat(allocated() - before).isLessThan(text.length);
    }

    private static String outcome(InputStream image) {
        try {
            HeaderReader.read(image);
            return READ;
        } catch (PermanentException e) {
            return e.failure().code();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
