package dev.mediapipeline.image;

/** The names of chunks of PNG: four letters each, as a number. */
final class PngNames {
    static final int CHRM = 'c' << 24 | 'H' << 16 | 'R' << 8 | 'M';
    static final int CICP = 'c' << 24 | 'I' << 16 | 'C' << 8 | 'P';
    static final int EXIF = 'e' << 24 | 'X' << 16 | 'I' << 8 | 'f';
    static final int GAMA = 'g' << 24 | 'A' << 16 | 'M' << 8 | 'A';
    static final int ICCP = 'i' << 24 | 'C' << 16 | 'C' << 8 | 'P';
    static final int IDAT = 'I' << 24 | 'D' << 16 | 'A' << 8 | 'T';
    static final int IEND = 'I' << 24 | 'E' << 16 | 'N' << 8 | 'D';
    static final int IHDR = 'I' << 24 | 'H' << 16 | 'D' << 8 | 'R';
    static final int SRGB = 's' << 24 | 'R' << 16 | 'G' << 8 | 'B';

    private PngNames() {}
}
