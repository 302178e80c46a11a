package dev.mediapipeline.image;

import java.io.IOException;

/** A property of an item in an AVIF, as far as it changes its size or colours. */
sealed interface AvifProperty {
    record Size(long width, long height) implements AvifProperty {}

    /** Turns by a number of quarters. */
    record Rotation(int quarters) implements AvifProperty {}

    /** Cuts the edges off. */
    record Crop(long width, long height) implements AvifProperty {}

    record Colour(ColourSignal signal) implements AvifProperty {}

    record Other() implements AvifProperty {}

    /** Reads the contents of a property's box, or as much as matters. */
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

    /** A fraction as the nearest number; 0 where it is none. */
    private static long rounded(ByteSource source) throws IOException, EndsEarlyException {
        long above = source.u32();
        long below = source.u32();
        return below == 0 ? 0 : (above + below / 2) / below;
    }
}
