package dev.mediapipeline.resize.vips;

import java.util.function.DoubleUnaryOperator;

/** Maps code values, from 0 to 1, to light. */
@FunctionalInterface
interface ToneCurve extends DoubleUnaryOperator {
    /** IEC 61966-2-1. */
    ToneCurve SRGB = value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);

    static ToneCurve power(double exponent) {
        return value -> Math.pow(value, exponent);
    }

    /**
     * The curve of a code point of ITU-T H.273, table 3. Those of television (1, 6, 14, 15) and unspecified ones are
     * shown with sRGB's, as in browsers and players.
     */
    static ToneCurve ofCodePoint(int code) {
        return switch (code) {
            case 4 -> power(2.2);
            case 5 -> power(2.8);
            case 7 -> value -> value < 0.0912863 ? value / 4 : Math.pow((value + 0.11157220) / 1.11157220, 1 / 0.45);
            case 8 -> power(1);
            case 17 -> value -> Math.pow(value, 2.6) * 52.37 / 48;
            default -> SRGB;
        };
    }

    /**
     * The curve of a PNG with gAMA alone: its code values are for a display with an exponent of 2.2 (PNG specification,
     * 13.13), and today's displays treat those as sRGB.
     */
    static ToneCurve forDisplayOf(double gamma) {
        return value -> SRGB.applyAsDouble(Math.pow(value, 1 / (gamma * 2.2)));
    }
}
