package dev.mediapipeline.resize.vips;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.resize.Renderer;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every way to call libvips, with one test for each promise. */
abstract class RendererContractTest {
    private static final long MAX_PIXELS = 2_000_000;

    /** The renderer under test. */
    abstract Renderer renderer(long maxPixels);

    @SuppressWarnings("ArrayRecordComponent")
    private record Output(RenditionSpec spec, int width, int height, byte[] bytes) {
        BufferedImage pixels() {
            return Pictures.decoded(bytes);
        }
    }

    private List<Output> render(byte[] source, RenditionSpec... specs) {
        var outputs = new ArrayList<Output>();
        renderer(MAX_PIXELS).render(Pictures.direct(source), List.of(specs), (spec, width, height, encoded) -> {
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            outputs.add(new Output(spec, width, height, bytes));
        });
        return outputs;
    }

    private Output renderOne(byte[] source, RenditionSpec spec) {
        return render(source, spec).getFirst();
    }

    private static RenditionSpec jpeg(int width) {
        return new RenditionSpec("w" + width, ImageFormat.JPEG, width, null, 80);
    }

    private static RenditionSpec webp(int width) {
        return new RenditionSpec("w" + width, ImageFormat.WEBP, width, null, 80);
    }

    private static RenditionSpec cropped(int width, int height) {
        return new RenditionSpec("crop", ImageFormat.JPEG, width, height, 80);
    }

    private void assertRefused(String code, byte[] source) {
        var refusal = catchThrowableOfType(PermanentException.class, () -> render(source, jpeg(100), webp(50)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.failure().code()).isEqualTo(code);
    }

    private static void assertColour(BufferedImage image, double x, double y, Color expected) {
        var actual = new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
        assertThat(new int[] {actual.getRed(), actual.getGreen(), actual.getBlue()})
                .as("colour at %s, %s: %s, expected %s", x, y, actual, expected)
                .satisfies(rgb -> {
                    assertThat(Math.abs(rgb[0] - expected.getRed())).isLessThan(30);
                    assertThat(Math.abs(rgb[1] - expected.getGreen())).isLessThan(30);
                    assertThat(Math.abs(rgb[2] - expected.getBlue())).isLessThan(30);
                });
    }

    @Test
    void makesEveryRenditionOfAGroup() {
        var outputs = render(Pictures.jpeg(400, 300), jpeg(80), webp(80), jpeg(320), webp(320), cropped(100, 100));

        assertThat(outputs)
                .extracting(Output::spec)
                .containsExactlyInAnyOrder(jpeg(80), webp(80), jpeg(320), webp(320), cropped(100, 100));
        assertThat(outputs).allSatisfy(output -> {
            if (output.spec().format() == ImageFormat.JPEG) {
                assertThat(output.pixels().getWidth()).isEqualTo(output.width());
                assertThat(output.pixels().getHeight()).isEqualTo(output.height());
                assertColour(output.pixels(), 0.1, 0.5, new Color(230, 6, 6));
                assertColour(output.pixels(), 0.9, 0.5, new Color(6, 6, 230));
            } else {
                assertThat(new String(output.bytes(), 0, 12, ISO_8859_1)).matches("RIFF.{4}WEBP");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, 300, 320, 240",
        "401, 299, 200, 149",
        "1601, 7, 800, 3",
        "999, 1000, 124, 124",
        "1000, 1, 500, 1",
        "799, 601, 100, 75",
        "641, 479, 80, 60"
    })
    void keepsTheAspectRatioToThePixel(int sourceWidth, int sourceHeight, int width, int height) {
        var output = renderOne(Pictures.jpeg(sourceWidth, sourceHeight), jpeg(width));

        assertThat(output.width()).isEqualTo(width);
        assertThat(output.height()).isEqualTo(height);
        assertThat(output.pixels().getHeight()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "33, 177", "399, 20", "400, 300", "7, 5"})
    void cropsToThePixel(int width, int height) {
        var outputs = render(Pictures.jpeg(400, 300), cropped(width, height), jpeg(50));

        assertThat(outputs.stream().filter(it -> it.spec().height() != null).toList())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.pixels().getWidth()).isEqualTo(width);
                    assertThat(it.pixels().getHeight()).isEqualTo(height);
                });
    }

    @Test
    void cropsInsteadOfSquashing() {
        var gradient = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 300 * 100; at++) {
            gradient.setRGB(at % 300, at / 300, new Color(at % 300 * 255 / 300, 0, 0).getRGB());
        }

        var square =
                renderOne(Pictures.encoded("png", gradient), cropped(100, 100)).pixels();

        int left = new Color(square.getRGB(2, 50)).getRed();
        int right = new Color(square.getRGB(97, 50)).getRed();
        assertThat(right - left).as("a third of the gradient").isBetween(60, 110);
    }

    @Test
    void enlargesNothing() {
        var wide = renderOne(Pictures.jpeg(40, 30), jpeg(100));
        var square = renderOne(Pictures.jpeg(40, 30), cropped(100, 20));

        assertThat(wide.pixels().getWidth()).isEqualTo(40);
        assertThat(wide.pixels().getHeight()).isEqualTo(30);
        assertThat(square.pixels().getWidth()).isEqualTo(40);
        assertThat(square.pixels().getHeight()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"3, 400, 300, RIGHT", "6, 300, 400, TOP", "8, 300, 400, BOTTOM", "2, 400, 300, RIGHT"})
    void turnsThePhotographUpright(int orientation, int width, int height, String red) {
        var source = Pictures.oriented(Pictures.jpeg(400, 300), orientation);

        for (var output : render(source, jpeg(width), jpeg(width / 4))) {
            var image = output.pixels();
            assertThat(image.getHeight()).isEqualTo(Math.round(height * image.getWidth() / (float) width));
            switch (red) {
                case "RIGHT" -> assertColour(image, 0.9, 0.5, new Color(230, 6, 6));
                case "TOP" -> assertColour(image, 0.5, 0.1, new Color(230, 6, 6));
                default -> assertColour(image, 0.5, 0.9, new Color(230, 6, 6));
            }
        }
    }

    /** Of several orientations, libvips would use the first, even if it is invalid. */
    @Test
    void turnsThePhotographAsItsHeaderWasRead() {
        var photograph = Pictures.oriented(Pictures.oriented(Pictures.jpeg(64, 48), 6), 99);

        var output = renderOne(photograph, jpeg(64));

        assertThat(output.width()).isEqualTo(48);
        assertThat(output.height()).isEqualTo(64);
        assertColour(output.pixels(), 0.5, 0.1, new Color(230, 6, 6));
        assertColour(output.pixels(), 0.5, 0.9, new Color(6, 6, 230));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void refusesATruncatedPhotograph(String format) {
        var whole = Pictures.encoded(format, Pictures.redAndBlue(300, 200, BufferedImage.TYPE_INT_RGB));

        assertThat(render(whole, jpeg(100))).hasSize(1);
        assertRefused(Failure.CORRUPT, Arrays.copyOf(whole, whole.length * 2 / 3));
        assertRefused(Failure.CORRUPT, Arrays.copyOf(whole, whole.length - 40));
        assertRefused(Failure.CORRUPT, Arrays.copyOf(whole, 20));
    }

    @Test
    void refusesATruncatedWebp() {
        var whole = renderOne(Pictures.jpeg(300, 200), webp(300)).bytes();

        assertThat(render(whole, jpeg(100))).hasSize(1);
        assertRefused(Failure.CORRUPT, Arrays.copyOf(whole, whole.length * 2 / 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
                "%PDF-1.7",
                "",
                "RIFF    WAVE",
                "\0\0\0\u0018ftypheic\0\0\0\0mif1heic"
            })
    void refusesFormatsThatThePipelineDoesNotRead(String file) {
        assertRefused(Failure.UNSUPPORTED_FORMAT, file.getBytes(UTF_8));
    }

    @Test
    void refusesTooManyPixelsByTheHeaderAlone() {
        var header = Arrays.copyOf(Pictures.jpeg(3000, 1000), 700);

        assertRefused(Failure.TOO_MANY_PIXELS, header);
    }

    @Test
    void countsThePixelsOfTheFirstPageOnly() {
        var animation = Animations.gif(1000, 500, 5);

        assertThat(render(animation, jpeg(100))).hasSize(1);
    }

    @Test
    void makesAnAnimationsFirstPage() {
        var output = renderOne(Animations.gif(200, 100, 3), jpeg(100));

        assertThat(output.height()).isEqualTo(50);
        assertColour(output.pixels(), 0.1, 0.5, new Color(230, 6, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 17000, WEBP, 19, 16383",
        "20, 17000, JPEG, 20, 17000",
        "20, 70000, JPEG, 19, 65500",
        "20, 17000, AVIF, 19, 16384",
        "17000, 20, WEBP, 16383, 19",
        "3, 90000, WEBP, 1, 16383"
    })
    void makesARenditionAsLongAsItsFormatHolds(
            int width, int height, ImageFormat format, int madeWidth, int madeHeight) {
        var tall = Pictures.encoded("png", Pictures.redAndBlue(width, height, BufferedImage.TYPE_BYTE_GRAY));

        var output = renderOne(tall, new RenditionSpec("w", format, width, null, 80));

        assertThat(output.width()).isEqualTo(madeWidth);
        assertThat(output.height()).isEqualTo(madeHeight);
        var loader = switch (format) {
            case JPEG -> "jpegload_buffer";
            case WEBP -> "webpload_buffer";
            default -> "heifload_buffer";
        };
        var made = Rendered.decoded(new Operation(loader), output.bytes());
        assertThat(made.width()).isEqualTo(madeWidth);
        assertThat(made.height()).isEqualTo(madeHeight);
    }

    @Test
    void putsTransparencyOnWhiteInJpegAndKeepsItInWebp() {
        var transparent = Pictures.encoded("png", new BufferedImage(80, 60, BufferedImage.TYPE_INT_ARGB));

        assertColour(renderOne(transparent, jpeg(40)).pixels(), 0.5, 0.5, Color.WHITE);
        var webp = renderOne(transparent, webp(40)).bytes();
        assertThat(new String(webp, 12, 4, ISO_8859_1)).isEqualTo("VP8X");
        assertThat(webp[20] & 0x10).as("the alpha flag").isNotZero();
        assertColour(renderOne(webp, jpeg(40)).pixels(), 0.5, 0.5, Color.WHITE);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void makesSrgbOfGrey(int type) {
        var grey = new BufferedImage(80, 60, type);
        int[] sample = {type == BufferedImage.TYPE_BYTE_GRAY ? 200 : 200 * 257};
        for (int at = 0; at < 80 * 60; at++) {
            grey.getRaster().setPixel(at % 80, at / 80, sample);
        }

        var image = renderOne(Pictures.encoded("png", grey), jpeg(40)).pixels();

        assertThat(image.getRaster().getNumBands()).isEqualTo(3);
        assertColour(image, 0.5, 0.5, new Color(200, 200, 200));
    }

    @Test
    void makesSrgbOfInksForPrint() {
        var image = renderOne(Pictures.cmykJpeg(80, 60, new int[] {255, 0, 0, 255}), jpeg(40))
                .pixels();

        assertThat(image.getRaster().getNumBands()).isEqualTo(3);
        assertColour(image, 0.5, 0.5, new Color(232, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsSixteenBitColour(boolean alpha) {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        var deep = new BufferedImage(model, model.createCompatibleWritableRaster(80, 60), false, null);
        deep.getGraphics().drawImage(Pictures.redAndBlue(80, 60, BufferedImage.TYPE_INT_RGB), 0, 0, null);

        assertColour(renderOne(Pictures.encoded("png", deep), jpeg(40)).pixels(), 0.1, 0.5, new Color(230, 6, 6));
    }

    @Test
    void readsPalettes() {
        var palette = Pictures.redAndBlue(80, 60, BufferedImage.TYPE_BYTE_INDEXED);

        assertColour(renderOne(Pictures.encoded("png", palette), jpeg(40)).pixels(), 0.1, 0.5, new Color(230, 6, 6));
    }

    @Test
    void convertsAnEmbeddedProfileToSrgb() {
        // In a linear profile 128 is a light grey; shown as sRGB without a transform it would stay 128.
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var grey = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        var graphics = grey.createGraphics();
        graphics.setColor(new Color(128, 128, 128));
        graphics.fillRect(0, 0, 80, 60);

        var output = renderOne(withProfile(Pictures.encoded("jpg", grey), profile), jpeg(40));

        assertColour(output.pixels(), 0.5, 0.5, new Color(188, 188, 188));
        assertThat(new String(output.bytes(), ISO_8859_1)).doesNotContain("ICC_PROFILE");
    }

    @Test
    void ignoresAProfileThatIsNone() {
        var source = withProfile(Pictures.jpeg(80, 60), new byte[200]);

        assertColour(renderOne(source, jpeg(40)).pixels(), 0.1, 0.5, new Color(230, 6, 6));
    }

    private static byte[] withProfile(byte[] jpeg, byte[] profile) {
        var payload = ByteBuffer.allocate(14 + profile.length)
                .put("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1))
                .put(profile);
        return Pictures.withSegment(jpeg, 0xe2, payload.array());
    }

    @Test
    void stripsMetadata() {
        var comment = Pictures.withSegment(Pictures.jpeg(80, 60), 0xfe, "at home".getBytes(UTF_8));

        assertThat(render(Pictures.oriented(comment, 6), jpeg(40), webp(40)))
                .extracting(output -> new String(output.bytes(), ISO_8859_1))
                .allSatisfy(file -> assertThat(file).doesNotContain("Exif", "EXIF", "at home"));
    }

    @Test
    void writesAvif() {
        var avif = renderOne(Pictures.jpeg(80, 60), new RenditionSpec("w64", ImageFormat.AVIF, 64, null, 50));

        assertThat(new String(avif.bytes(), 4, 8, ISO_8859_1)).isEqualTo("ftypavif");
        assertColour(renderOne(avif.bytes(), jpeg(64)).pixels(), 0.1, 0.5, new Color(230, 6, 6));
        assertRefused(Failure.CORRUPT, Arrays.copyOf(avif.bytes(), avif.bytes().length - 20));
    }

    @Test
    void lowerQualityGivesFewerBytes() {
        var source = Pictures.jpeg(400, 300);
        for (var format : List.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.AVIF)) {
            var low = renderOne(source, new RenditionSpec("low", format, 300, null, 20));
            var high = renderOne(source, new RenditionSpec("high", format, 300, null, 90));

            assertThat(low.bytes()).hasSizeLessThan(high.bytes().length);
        }
    }

    @Test
    void passesOnWhatTheSinkThrows() {
        var full = new IllegalStateException("the store is full");

        assertThatThrownBy(() -> renderer(MAX_PIXELS)
                        .render(Pictures.direct(Pictures.jpeg(80, 60)), List.of(jpeg(40)), (spec, w, h, bytes) -> {
                            throw full;
                        }))
                .isSameAs(full);
    }

    @Test
    void namesItsEngine() {
        assertThat(renderer(MAX_PIXELS).engine()).matches("libvips-8\\.\\d+\\.\\d+");
    }
}
