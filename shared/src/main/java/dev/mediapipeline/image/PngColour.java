package dev.mediapipeline.image;

import dev.mediapipeline.image.ColourSignal.Chromaticities;
import dev.mediapipeline.image.ColourSignal.Cicp;
import dev.mediapipeline.image.ColourSignal.Measured;
import dev.mediapipeline.image.ColourSignal.None;
import dev.mediapipeline.image.ColourSignal.Profile;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Collects the colour chunks of a PNG. cICP outranks iCCP, iCCP outranks sRGB, and sRGB outranks gAMA and cHRM (PNG 3). */
final class PngColour {
    private static final double FRACTION = 100_000;

    private @Nullable Cicp cicp;
    private @Nullable Chromaticities chromaticities;
    private double gamma;
    private boolean srgb;
    private boolean profile;

    /** Whether to read a chunk. Only the first of its kind counts, and only with a valid length. */
    boolean wants(int chunk, long length) {
        return switch (chunk) {
            case PngNames.CICP -> length == 4 && cicp == null;
            case PngNames.SRGB -> length == 1 && !srgb;
            case PngNames.GAMA -> length == 4 && gamma == 0;
            case PngNames.CHRM -> length == 32 && chromaticities == null;
            default -> false;
        };
    }

    /** Reads a wanted chunk. */
    void accept(int chunk, ByteBuffer data) {
        switch (chunk) {
            case PngNames.CICP ->
                cicp = new Cicp(data.get() & 0xff, data.get() & 0xff, data.get() & 0xff, data.get() != 0);
            case PngNames.GAMA -> gamma = next(data);
            case PngNames.CHRM ->
                chromaticities = new Chromaticities(
                        next(data), next(data), next(data), next(data), next(data), next(data), next(data), next(data));
            default -> srgb = true;
        }
    }

    void acceptProfile() {
        profile = true;
    }

    ColourSignal signal() {
        if (cicp != null) {
            return cicp;
        }
        if (profile) {
            return new Profile();
        }
        return srgb || (gamma == 0 && chromaticities == null) ? new None() : new Measured(gamma, chromaticities);
    }

    private static double next(ByteBuffer data) {
        return Integer.toUnsignedLong(data.getInt()) / FRACTION;
    }
}
