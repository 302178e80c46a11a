package dev.mediapipeline.image;

import java.io.IOException;

/** A property of an item in an AVIF, if it affects size or colours. */
sealed interface AvifProperty {
    record Size(long width, long height) implements AvifProperty {}

    /** Rotates by a number of quarter turns. */
    record Rotation(int quarters) implements AvifProperty {}

    /** Crops the picture. */
    record Crop(long width, long height) implements AvifProperty {}

    record Colour(ColourSignal signal) implements AvifProperty {}

    record Other() implements AvifProperty {}

    /** Reads the relevant contents of a property's box. */
    static AvifProperty read(int name, ByteSource source) throws IOException, EndsEarlyException {
        return switch (name) {
            case AvifNames.ISPE -> {
                source.skip(4);
                yield new Size(source.u32(), source.u32());
            }
            case AvifNames.IROT -> new Rotation(source.u8() & 3);
            case AvifNames.CLAP -> new Crop(rounded(source), rounded(source));
            case AvifNames.COLR -> colour(source);
            default -> new Other();
        };
    }

    private static AvifProperty colour(ByteSource source) throws IOException, EndsEarlyException {
        return switch (source.name()) {
            case AvifNames.PROF, AvifNames.RICC -> new Colour(new ColourSignal.Profile());
            case AvifNames.NCLX ->
                new Colour(new ColourSignal.Cicp(source.u16(), source.u16(), source.u16(), source.u8() >= 0x80));
            default -> new Other();
        };
    }

    /** A fraction rounded to the nearest integer; 0 if it is invalid. */
    private static long rounded(ByteSource source) throws IOException, EndsEarlyException {
        long above = source.u32();
        long below = source.u32();
        return below == 0 ? 0 : (above + below / 2) / below;
    }
}
