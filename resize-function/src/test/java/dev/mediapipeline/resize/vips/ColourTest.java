package dev.mediapipeline.resize.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.image.Photograph;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.resize.vips.Pngs.Kind;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that colours are rendered as intended, for every depth, with and without alpha, profile and signal. */
class ColourTest {
    /** Values that low depths represent exactly: 1 bit holds 0 and 1, 2 and 4 bits also thirds. */
    private static final double[][] STRIPES = {
        {1, 1, 1, 1}, {0, 0, 0, 1}, {1, 0, 0, 1}, {1 / 3.0, 2 / 3.0, 1 / 3.0, 2 / 3.0}
    };

    static List<Arguments> everyKind() {
        var all = new ArrayList<Arguments>();
        for (var kind : Kind.values()) {
            for (int depth : new int[] {1, 2, 4, 8, 16}) {
                boolean exists =
                        depth == 8 || (depth == 16 ? kind != Kind.PALETTE : kind == Kind.GREY || kind == Kind.PALETTE);
                // Four stripes need four colours.
                if (exists && !(depth == 1 && kind == Kind.PALETTE)) {
                    for (String meaning : List.of("nothing", "profile", "gamma", "cicp")) {
                        all.add(arguments(kind, depth, meaning));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void readsEveryDepthWithEveryMeaning(Kind kind, int depth, String meaning) {
        var png = new Pngs(depth, kind);
        switch (meaning) {
            case "profile" -> png.withProfile(linearProfile(kind));
            case "gamma" -> png.withGamma(1);
            case "cicp" -> png.with("cICP", (byte) 1, (byte) 8, (byte) 0, (byte) 1);
            default -> {}
        }
        DoubleUnaryOperator shown = switch (meaning) {
            case "nothing" -> value -> value;
            case "gamma" -> value -> Math.pow(value, 1 / 2.2);
            default -> ColourTest::srgbOfLight;
        };
        var file = png.of(STRIPES);

        var webp = Rendered.webp(file);
        var jpeg = Rendered.jpeg(file);

        for (int stripe = 0; stripe < STRIPES.length; stripe++) {
            int x = stripe * Pngs.STRIPE + Pngs.STRIPE / 2;
            var colour = expected(STRIPES[stripe], kind, depth, shown);
            webp.assertColour(x, 24, 6, colour);
            jpeg.assertColour(x, 24, 6, onWhite(colour));
        }
        assertThat(webp.bands()).isEqualTo(kind.hasAlpha() ? 4 : 3);
    }

    private static double srgbOfLight(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    /** The JDK's colour spaces with numbers proportional to light. */
    private static byte[] linearProfile(Kind kind) {
        return ICC_Profile.getInstance(kind.isGrey() ? ColorSpace.CS_GRAY : ColorSpace.CS_LINEAR_RGB)
                .getData();
    }

    private static double[] expected(double[] stripe, Kind kind, int depth, DoubleUnaryOperator shown) {
        int levels = kind == Kind.PALETTE ? 255 : (1 << depth) - 1;
        var colour = new double[4];
        for (int channel = 0; channel < 3; channel++) {
            double value = Math.round(stripe[kind.isGrey() ? 0 : channel] * levels) / (double) levels;
            colour[channel] = shown.applyAsDouble(value);
        }
        colour[3] = kind.hasAlpha() ? stripe[3] : 1;
        return colour;
    }

    private static double[] onWhite(double... colour) {
        double alpha = colour[3];
        return new double[] {colour[0] * alpha + 1 - alpha, colour[1] * alpha + 1 - alpha, colour[2] * alpha + 1 - alpha
        };
    }

    @ParameterizedTest
    @CsvSource({
        "12, 13", "11, 13", "9, 13", "5, 13", "6, 13", "22, 1", "12, 4", "12, 5", "9, 14", "1, 8", "1, 7", "1, 17"
    })
    void convertsWhatCodePointsName(int primaries, int transfer) {
        for (var stripe : new double[][] {{0.8, 0.4, 0.3}, {0.3, 0.6, 0.4}, {0.4, 0.4, 0.7}, {0.2, 0.2, 0.2}}) {
            var png = new Pngs(16, Kind.RGB)
                    .with("cICP", (byte) primaries, (byte) transfer, (byte) 0, (byte) 1)
                    .of(stripe);

            Rendered.webp(png).assertColour(12, 24, 5, Colours.toSrgb(primaries, transfer, stripe));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 13", "2, 2", "1, 1", "1, 6", "1, 14", "1, 15", "77, 99", "0, 0", "2, 13"})
    void leavesWhatIsSrgbOrNothingAsItIs(int primaries, int transfer) {
        var plain = new Pngs(8, Kind.RGB).of(STRIPES);
        var signalled = new Pngs(8, Kind.RGB)
                .with("cICP", (byte) primaries, (byte) transfer, (byte) 0, (byte) 1)
                .of(STRIPES);

        assertThat(Rendered.jpeg(signalled).pixels())
                .isEqualTo(Rendered.jpeg(plain).pixels());
    }

    @Test
    void convertsChromaticitiesOfItsOwn() {
        double[] stripe = {0.8, 0.4, 0.3};
        double[] displayP3 = {0.3127, 0.3290, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060};
        double[] expected = Colours.toSrgb(12, 4, stripe);

        var withGamma = new Pngs(8, Kind.RGB)
                .withGamma(1 / 2.2)
                .withChromaticities(displayP3)
                .of(stripe);
        Rendered.webp(withGamma).assertColour(12, 24, 5, expected);

        var alone = new Pngs(8, Kind.RGB).withChromaticities(displayP3).of(stripe);
        Rendered.webp(alone).assertColour(12, 24, 5, Colours.toSrgb(12, 13, stripe));
    }

    @Test
    void ignoresChromaticitiesThatAreNoColours() {
        var png =
                new Pngs(8, Kind.RGB).withChromaticities(0, 0, 0, 0, 0, 0, 0, 0).of(STRIPES);

        assertThat(Rendered.jpeg(png).pixels())
                .isEqualTo(Rendered.jpeg(new Pngs(8, Kind.RGB).of(STRIPES)).pixels());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1 / 2.2, 0.45455, 0.4348})
    void takesTheUsualGammaForSrgb(double gamma) {
        var png = new Pngs(8, Kind.RGB)
                .withGamma(gamma)
                .withChromaticities(0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
                .of(STRIPES);

        assertThat(Rendered.jpeg(png).pixels())
                .isEqualTo(Rendered.jpeg(new Pngs(8, Kind.RGB).of(STRIPES)).pixels());
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 18})
    void refusesHighDynamicRange(int transfer) {
        var png = new Pngs(16, Kind.RGB)
                .with("cICP", (byte) 9, (byte) transfer, (byte) 0, (byte) 1)
                .of(STRIPES);

        var refusal = catchThrowableOfType(PermanentException.class, () -> Rendered.jpeg(png));

        assertThat(refusal.failure().code()).isEqualTo(Failure.UNSUPPORTED_COLOUR);
        assertThat(refusal.failure().detail()).contains("HDR", "export it as SDR");
    }

    /** The same result as if the pixels had been converted by formula before. */
    @ParameterizedTest
    @CsvSource({"cicp-p3.png, pngload_buffer, 12", "p3-nclx-soft.avif, heifload_buffer, 12"})
    void convertsRealPhotographs(String name, String loader, int primaries) {
        var file = Photograph.named(name).bytes();
        var converted = Colours.toSrgb(primaries, 13, Rendered.decoded(new Operation(loader), file));

        assertThat(Rendered.jpeg(file).likeness(Rendered.jpeg(converted.png()))).isGreaterThan(38);
    }

    @Test
    void dividesPremultipliedColoursByAlpha() {
        var file = Photograph.named("alpha-premult.avif").bytes();
        var straight = Colours.dividedByAlpha(Rendered.decoded(new Operation("heifload_buffer"), file));

        assertThat(Rendered.jpeg(file).likeness(Rendered.jpeg(straight.png()))).isGreaterThan(38);
    }

    @ParameterizedTest
    @CsvSource({"8, false", "8, true", "10, false", "10, true", "12, false", "12, true"})
    void readsAvifOfEveryDepth(int depth, boolean profile) {
        for (var kind : List.of(Kind.RGB, Kind.RGB_ALPHA)) {
            var png = new Pngs(16, kind);
            if (profile) {
                png.withProfile(linearProfile(kind));
            }
            var avif = avif(png.of(STRIPES), depth);

            var webp = Rendered.webp(avif);

            assertThat(webp.bands()).isEqualTo(kind.hasAlpha() ? 4 : 3);
            for (int stripe = 0; stripe < STRIPES.length; stripe++) {
                var colour = expected(STRIPES[stripe], kind, 16, profile ? ColourTest::srgbOfLight : value -> value);
                webp.assertColour(stripe * Pngs.STRIPE + Pngs.STRIPE / 2, 24, 12, colour);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8, RGB, false", "8, RGB_ALPHA, true", "12, RGB, true", "12, RGB_ALPHA, true"})
    void refusesAnAvifThatNeedsMoreMemoryThanThereIs(int depth, Kind kind, boolean refused) {
        var avif = avif(new Pngs(16, kind).of(STRIPES), depth);
        var renderer = new VipsRenderer(Rendered.VIPS, 4 * Pngs.STRIPE * 48, Duration.ofSeconds(60), () -> {});
        var spec = new RenditionSpec("w", ImageFormat.JPEG, 40, null, 80);

        var refusal = catchThrowableOfType(
                PermanentException.class,
                () -> renderer.render(Pictures.direct(avif), List.of(spec), (_, width, height, encoded) -> {}));

        assertThat(refusal != null).isEqualTo(refused);
        if (refusal != null) {
            assertThat(refusal.failure().code()).isEqualTo(Failure.TOO_MANY_PIXELS);
            assertThat(refusal.failure().detail()).contains("channels");
        }
    }

    private static byte[] avif(byte[] png, int depth) {
        var encoded = new java.util.concurrent.atomic.AtomicReference<byte[]>();
        var source = Pictures.direct(png);
        try (var image = new Operation("pngload_buffer")
                .with("buffer", source)
                .image(Rendered.VIPS)
                .then(Image::inMemory)) {
            new Operation("heifsave_buffer")
                    .with("in", image)
                    .with("compression", "av1")
                    .with("bitdepth", depth)
                    .with("Q", 95)
                    .with("subsample_mode", "off")
                    .with("effort", 0)
                    .bytes(Rendered.VIPS, bytes -> {
                        encoded.set(new byte[bytes.remaining()]);
                        bytes.get(encoded.get());
                    });
        }
        return java.util.Objects.requireNonNull(encoded.get());
    }
}
