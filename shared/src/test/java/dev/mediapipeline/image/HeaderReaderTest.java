package dev.mediapipeline.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.image.ColourSignal.Chromaticities;
import dev.mediapipeline.image.ColourSignal.Cicp;
import dev.mediapipeline.image.ColourSignal.Measured;
import dev.mediapipeline.image.ColourSignal.None;
import dev.mediapipeline.image.ColourSignal.Profile;
import dev.mediapipeline.image.ImageHeader.Trait;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderReaderTest {
    /** Their headers are valid; only the decoder can detect the damage in their pixels. */
    private static final Set<String> LEFT_TO_THE_DECODER =
            Set.of("crlf-damaged.jpg", "restart-lostblock.jpg", "scan-chunk-twice.jpg", "scan-zeroed.jpg");

    private static final byte[] NO_DATA = {};

    static ImageHeader read(byte[] image) {
        try {
            return HeaderReader.read(new ByteArrayInputStream(image));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ImageHeader read(Bytes image) {
        return read(image.array());
    }

    private static Failure refusal(byte[] image) {
        var refusal = catchThrowableOfType(PermanentException.class, () -> read(image));
        assertThat(refusal).isNotNull();
        return refusal.failure();
    }

    private static Failure refusal(Bytes image) {
        return refusal(image.array());
    }

    static List<Photograph> photographs() {
        return Photograph.all();
    }

    @ParameterizedTest
    @MethodSource("photographs")
    void readsOrRefusesEveryPhotograph(Photograph photograph) {
        if (photograph.becomesReady() || LEFT_TO_THE_DECODER.contains(photograph.name())) {
            var header = read(photograph.bytes());
            assertThat(header.format()).isEqualTo(photograph.format());
            if (photograph.becomesReady()) {
                assertThat(header.width()).isEqualTo(photograph.width());
                assertThat(header.height()).isEqualTo(photograph.height());
            }
        } else {
            assertThat(refusal(photograph.bytes()).code()).isEqualTo(photograph.failure());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cicp-p3.png, 12, 13",
        "p3-nclx-soft.avif, 12, 13",
    })
    void saysColoursByCodePoints(String name, int primaries, int transfer) {
        assertThat(read(Photograph.named(name).bytes()).colour()).isInstanceOfSatisfying(Cicp.class, cicp -> {
            assertThat(cicp.primaries()).isEqualTo(primaries);
            assertThat(cicp.transfer()).isEqualTo(transfer);
        });
    }

    @Test
    void refusesHighDynamicRange() {
        assertThat(refusal(Photograph.named("pq.avif").bytes()))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Failure.UNSUPPORTED_COLOUR))
                .satisfies(failure -> assertThat(failure.detail()).contains("HDR", "export it as SDR"));
    }

    /** PQ is 16, HLG is 18. */
    @ParameterizedTest
    @ValueSource(ints = {16, 18})
    void refusesHighDynamicRangeInEveryFormatThatSaysIt(int transfer) {
        var nclx = new Bytes()
                .box("colr", new Bytes().text("nclx").u16(9, transfer, 9).u8(0).array());
        var png = Samples.png(64, 48)
                .chunk("cICP", (byte) 9, (byte) transfer, (byte) 0, (byte) 1)
                .chunk("IDAT", NO_DATA);

        assertThat(refusal(Samples.avif(64, 48, nclx, 1, 2)).code()).isEqualTo(Failure.UNSUPPORTED_COLOUR);
        assertThat(refusal(png).code()).isEqualTo(Failure.UNSUPPORTED_COLOUR);
    }

    @Test
    void saysWhatAPhotographIsBesides() {
        assertThat(read(Photograph.named("no-eoi.jpg").bytes()).traits()).containsExactly(Trait.UNTERMINATED);
        assertThat(read(Photograph.named("no-iend.png").bytes()).traits()).containsExactly(Trait.UNTERMINATED);
        assertThat(read(Photograph.named("alpha-premult.avif").bytes()).traits())
                .containsExactly(Trait.PREMULTIPLIED);
        assertThat(read(Photograph.named("frames-over.gif").bytes()).pages()).isEqualTo(900);
        assertThat(read(Photograph.named("rgba16-icc.png").bytes()).colour()).isEqualTo(new Profile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF", "this is a letter and no photograph at all", "%PDF-1.7 and what follows it"})
    void refusesWhatIsNoImage(String text) {
        assertThat(refusal(text.getBytes(UTF_8)).code()).isEqualTo(Failure.UNSUPPORTED_FORMAT);
    }

    /** A broken connection says nothing about the photograph, no matter where it breaks. */
    @ParameterizedTest
    @ValueSource(strings = {"no-eoi.jpg", "no-iend.png", "frames-over.gif", "trunc.webp", "seq.avif"})
    void passesOnThatTheStreamBroke(String name) {
        byte[] image = Photograph.named(name).bytes();
        for (int length : new int[] {0, 10, 22, image.length / 2, image.length - 1}) {
            InputStream broken = new SequenceInputStream(new ByteArrayInputStream(image, 0, length), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("connection reset");
                }

                @Override
                public int read(byte[] into, int offset, int count) throws IOException {
                    return read();
                }
            });
            assertThatThrownBy(() -> HeaderReader.read(broken))
                    .as("after %d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("connection reset");
        }
    }

    @ParameterizedTest
    @CsvSource({"1,640,480", "2,640,480", "3,640,480", "4,640,480", "5,480,640", "6,480,640", "7,480,640", "8,480,640"})
    void saysTheSizeAsSeenUpright(int orientation, int width, int height) {
        var jpeg = Samples.segment(Samples.jpeg(), 0xe1, Samples.exif(orientation));
        var png = Samples.png(640, 480).chunk("IDAT", NO_DATA).chunk("eXIf", Samples.exif(orientation));

        for (var header : List.of(read(Samples.scan(Samples.frame(jpeg, 0xc0, 8, 640, 480))), read(png))) {
            assertThat(header.orientation()).isEqualTo(orientation);
            assertThat(header.width()).isEqualTo(width);
            assertThat(header.height()).isEqualTo(height);
        }
    }

    @Test
    void takesTheFirstSegmentThatSaysAnOrientation() {
        var jpeg = Samples.jpeg();
        Samples.segment(jpeg, 0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(UTF_8));
        Samples.segment(jpeg, 0xe1, Samples.exif(99));
        Samples.segment(jpeg, 0xe1, Samples.exif(8));
        Samples.segment(jpeg, 0xe1, Samples.exif(3));

        assertThat(read(Samples.scan(Samples.frame(jpeg, 0xc0, 8, 64, 48))).orientation())
                .isEqualTo(8);
    }

    @Test
    void readsTheExifOfAWebpOnlyIfItsHeaderSaysThatThereIsSome() {
        byte[] exif = Samples.exif(6);
        byte[] webp = Samples.webp(64, 48, 30 + 8 + exif.length + 8)
                .text("EXIF")
                .u32le(exif.length)
                .bytes(exif)
                .text("ANMF")
                .u32le(0)
                .array();
        assertThat(read(webp).orientation()).isEqualTo(6);

        // The flags of VP8X.
        webp[20] &= ~0x08;

        assertThat(read(webp).orientation()).isEqualTo(1);
    }

    @Test
    void ignoresExifThatIsBroken() {
        byte[] exif = Samples.exif(6);
        for (int length = 0; length < 26; length++) {
            var jpeg = Samples.segment(Samples.jpeg(), 0xe1, Arrays.copyOf(exif, length));
            assertThat(read(Samples.scan(Samples.frame(jpeg, 0xc0, 8, 64, 48))).orientation())
                    .as("%d bytes", length)
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc0, 0xc1, 0xc2, 0xc9, 0xca})
    void readsEveryKindOfJpegThatIsDecoded(int marker) {
        var jpeg = Samples.scan(Samples.scan(Samples.frame(Samples.jpeg(), marker, 8, 64, 48)));

        assertThat(read(jpeg.u16(0xffd9)))
                .isEqualTo(new ImageHeader(ImageFormat.JPEG, 64, 48, 1, 1, 2, new None(), Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "c0, 12, 48, 12 bits",
        "c3, 8, 48, lossless",
        "f7, 8, 48, lossless",
        "c5, 8, 48, hierarchical",
        "c0, 8, 0, DNL",
    })
    void saysWhichKindOfJpegIsNotRead(String marker, int bits, int height, String reason) {
        var jpeg = Samples.frame(Samples.jpeg(), Integer.parseInt(marker, 16), bits, 64, height);

        var failure = refusal(Samples.scan(jpeg));

        assertThat(failure.code()).isEqualTo(Failure.UNSUPPORTED_FORMAT);
        assertThat(failure.detail()).contains(reason);
    }

    @Test
    void refusesAJpegOfTooManyScans() {
        var jpeg = Samples.frame(Samples.jpeg(), 0xc2, 8, 64, 48);
        for (int scan = 0; scan < JpegReader.MAX_SCANS; scan++) {
            Samples.scan(jpeg);
        }
        assertThat(read(jpeg).scans()).isEqualTo(64);

        var failure = refusal(Samples.scan(jpeg));

        assertThat(failure.code()).isEqualTo(Failure.TOO_COMPLEX);
        assertThat(failure.detail()).contains("65 scans", "at most 64");
    }

    @Test
    void saysThatAFileEndsEarly() {
        byte[] jpeg = Samples.segment(Samples.jpeg(), 0xe1, Samples.exif(1)).array();
        byte[] png = Samples.png(64, 48).chunk("IDAT", new byte[10]).array();

        assertThat(refusal(Arrays.copyOf(jpeg, 20)).detail()).contains("JPEG", "ends early");
        assertThat(refusal(Arrays.copyOf(png, 20)).detail()).contains("PNG", "ends early");
        assertThat(refusal(Arrays.copyOf(png, png.length - 10)).detail()).contains("PNG", "ends early");
        assertThat(refusal(Photograph.named("trunc.webp").bytes()).detail()).contains("WEBP", "ends early");
        assertThat(refusal(Samples.gif(64, 48)).detail()).contains("GIF", "ends early");
    }

    /** Pixels do not need the checksums after them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 8})
    void readsAPngWithoutItsLastChecksums(int missing) {
        byte[] png = Samples.png(64, 48).chunk("IDAT", new byte[10]).array();

        assertThat(read(Arrays.copyOf(png, png.length - missing)).traits()).containsExactly(Trait.UNTERMINATED);
    }

    @Test
    void ranksTheColourSignalsOfAPng() {
        byte[] gamma = new Bytes().u32(45_455).array();
        var measured = Samples.png(64, 48).chunk("gAMA", gamma).chunk("cHRM", new byte[32]);
        assertThat(colour(measured)).isEqualTo(new Measured(0.45455, new Chromaticities(0, 0, 0, 0, 0, 0, 0, 0)));
        assertThat(colour(measured.chunk("sRGB", (byte) 0))).isEqualTo(new None());
        assertThat(colour(measured.chunk("iCCP", NO_DATA))).isEqualTo(new Profile());
        assertThat(colour(measured.chunk("cICP", (byte) 12, (byte) 13, (byte) 0, (byte) 1)))
                .isEqualTo(new Cicp(12, 13, 0, true));
    }

    @Test
    void ignoresColoursThatComeAfterThePixelsOfAPng() {
        var png = Samples.png(64, 48)
                .chunk("IDAT", NO_DATA)
                .chunk("iCCP", NO_DATA)
                .chunk("sRGB", (byte) 0);

        assertThat(read(png).colour()).isEqualTo(new None());
    }

    private static ColourSignal colour(Bytes png) {
        return read(new Bytes().bytes(png.array()).chunk("IDAT", NO_DATA)).colour();
    }

    @Test
    void growsAGifThatIsSmallerThanItsFirstFrame() {
        var header =
                read(Samples.gif(0, 0).bytes(Samples.gifFrame(5, 5, 30, 20)).bytes(Samples.gifFrame(0, 0, 90, 90)));

        assertThat(header.width()).isEqualTo(30);
        assertThat(header.height()).isEqualTo(20);
        assertThat(header.pages()).isEqualTo(2);
        assertThat(header.traits()).containsExactly(Trait.UNTERMINATED);
    }

    @Test
    void appliesRotationAndCropOfAnAvifInTheirOrder() {
        var properties = new Bytes()
                .box("irot", (byte) 1)
                .box("clap", new Bytes().u32(40, 1, 61, 2, 0, 1, 0, 1).array());

        assertThat(read(Samples.avif(64, 48, properties, 1))).satisfies(header -> {
            assertThat(header.width()).isEqualTo(64);
            assertThat(header.height()).isEqualTo(48);
        });
        assertThat(read(Samples.avif(64, 48, properties, 1, 0x83, 0x82))).satisfies(header -> {
            assertThat(header.width()).isEqualTo(31);
            assertThat(header.height()).isEqualTo(40);
            assertThat(header.orientation()).isEqualTo(1);
        });
    }

    @Test
    void prefersTheProfileOfAnAvifToItsCodePoints() {
        var properties = new Bytes()
                .box("colr", new Bytes().text("prof").array())
                .box("colr", new Bytes().text("nclx").u16(12, 13, 6).u8(0x80).array());

        assertThat(read(Samples.avif(64, 48, properties, 1, 3)).colour()).isEqualTo(new Cicp(12, 13, 6, true));
        assertThat(read(Samples.avif(64, 48, properties, 1, 2, 3)).colour()).isEqualTo(new Profile());
    }

    @Test
    void refusesSidesThatNoDecoderTakes() {
        var jpeg = Samples.scan(Samples.frame(Samples.jpeg(), 0xc0, 8, 65_501, 1));

        assertThat(refusal(jpeg).code()).isEqualTo(Failure.TOO_MANY_PIXELS);
        assertThat(refusal(Samples.avif(1, 65_537, new Bytes(), 1)).code()).isEqualTo(Failure.TOO_MANY_PIXELS);
        assertThat(refusal(Samples.png(65_536, 1).array()).code()).isEqualTo(Failure.TOO_MANY_PIXELS);
    }

    @Test
    void refusesAnAvifOfTooManyItems() {
        var locations = new Bytes().u32(0).u16(0x4400, AvifItems.MAX_ITEMS + 1);
        for (int item = 1; item <= AvifItems.MAX_ITEMS + 1; item++) {
            locations.u16(item, 0, 1).u32(0, 1);
        }
        var avif = new Bytes()
                .box("ftyp", new Bytes().text("avif").u32(0).array())
                .box("meta", new Bytes().u32(0).box("iloc", locations.array()).array());

        var failure = refusal(avif);

        assertThat(failure.code()).isEqualTo(Failure.TOO_COMPLEX);
        assertThat(failure.detail()).contains("1025 items", "at most 1024");
    }

    @Test
    void refusesAnAvifWhosePictureIsCutOff() {
        byte[] avif = Samples.avif(64, 48, new Bytes(), 1);

        assertThat(refusal(Arrays.copyOf(avif, avif.length - 1)).detail()).contains("AVIF", "ends early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "isom", "mp42"})
    void refusesItsContainersOtherFormats(String brand) {
        var file = new Bytes().box("ftyp", new Bytes().text(brand).u32(0).array());

        assertThat(refusal(file).code()).isEqualTo(Failure.UNSUPPORTED_FORMAT);
    }
}
