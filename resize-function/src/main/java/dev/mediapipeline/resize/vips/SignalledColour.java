package dev.mediapipeline.resize.vips;

import dev.mediapipeline.image.ColourSignal;
import dev.mediapipeline.image.ColourSignal.Chromaticities;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The colour space that a photograph names instead of embedding a profile. */
record SignalledColour(Primaries primaries, ToneCurve curve) {
    /** The tolerance for a gamma to count as the display's, as in libpng. */
    private static final double SAME_GAMMA = 0.05;

    private static final double DISPLAY_GAMMA = 1 / 2.2;

    /** Reads the signal; empty if it is sRGB or absent, or if the file embeds a profile. */
    static Optional<SignalledColour> of(ColourSignal signal) {
        return switch (signal) {
            case ColourSignal.None _, ColourSignal.Profile _ -> Optional.empty();
            case ColourSignal.Cicp cicp ->
                of(
                        Primaries.ofCodePoint(cicp.primaries()).orElse(Primaries.SRGB),
                        ToneCurve.ofCodePoint(cicp.transfer()));
            case ColourSignal.Measured(double gamma, Chromaticities chromaticities) -> {
                var primaries = chromaticities == null ? Primaries.SRGB : primaries(chromaticities);
                yield of(primaries, primaries.areSrgb() ? displayCurve(gamma) : curve(gamma));
            }
        };
    }

    private static Optional<SignalledColour> of(Primaries primaries, ToneCurve curve) {
        return primaries.areSrgb() && curve.equals(ToneCurve.SRGB)
                ? Optional.empty()
                : Optional.of(new SignalledColour(primaries, curve));
    }

    private static Primaries primaries(Chromaticities numbers) {
        var primaries = new Primaries(
                new Primaries.Point(numbers.redX(), numbers.redY()),
                new Primaries.Point(numbers.greenX(), numbers.greenY()),
                new Primaries.Point(numbers.blueX(), numbers.blueY()),
                new Primaries.Point(numbers.whiteX(), numbers.whiteY()));
        return primaries.areUsable() ? primaries : Primaries.SRGB;
    }

    /** With primaries of its own, a gamma is taken literally. */
    private static ToneCurve curve(double gamma) {
        return gamma > 0 ? ToneCurve.power(1 / gamma) : ToneCurve.SRGB;
    }

    private static ToneCurve displayCurve(double gamma) {
        return gamma <= 0 || Math.abs(gamma / DISPLAY_GAMMA - 1) < SAME_GAMMA
                ? ToneCurve.SRGB
                : ToneCurve.forDisplayOf(gamma);
    }

    /** The equivalent ICC profile. */
    ByteBuffer profile(boolean grey) {
        return grey ? IccProfile.ofGrey(curve) : IccProfile.ofColour(primaries, curve);
    }
}
