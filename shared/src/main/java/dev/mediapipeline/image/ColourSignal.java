package dev.mediapipeline.image;

import org.jspecify.annotations.Nullable;

/** The colour space that a photograph declares. Of several declarations, the one with precedence is kept. */
public sealed interface ColourSignal {
    /** Declares nothing, or sRGB. */
    record None() implements ColourSignal {}

    /** Embeds an ICC profile. */
    record Profile() implements ColourSignal {}

    /** Names its colour space by code points of ITU-T H.273: cICP in PNG, nclx in AVIF. */
    record Cicp(int primaries, int transfer, int matrix, boolean fullRange) implements ColourSignal {
        private static final int PQ = 16;
        private static final int HLG = 18;

        /** Whether it is HDR: it encodes light far above white. */
        public boolean isHighDynamicRange() {
            return transfer == PQ || transfer == HLG;
        }
    }

    /**
     * Describes its colours by numbers: gAMA and cHRM in PNG.
     *
     * @param gamma the exponent that encoded the samples, such as 0.45455; 0 if the file has none
     * @param chromaticities absent if the file has none; those of sRGB apply then
     */
    record Measured(double gamma, @Nullable Chromaticities chromaticities) implements ColourSignal {}

    /** CIE x and y of the white point and of the three primaries. */
    record Chromaticities(
            double whiteX,
            double whiteY,
            double redX,
            double redY,
            double greenX,
            double greenY,
            double blueX,
            double blueY) {}
}
