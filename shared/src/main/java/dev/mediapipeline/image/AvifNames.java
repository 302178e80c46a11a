package dev.mediapipeline.image;

/** The names of boxes, items and brands of AVIF: four letters each, as a number. */
final class AvifNames {
    static final int AV01 = 'a' << 24 | 'v' << 16 | '0' << 8 | '1';
    static final int AVIF = 'a' << 24 | 'v' << 16 | 'i' << 8 | 'f';
    static final int AVIS = 'a' << 24 | 'v' << 16 | 'i' << 8 | 's';
    static final int CLAP = 'c' << 24 | 'l' << 16 | 'a' << 8 | 'p';
    static final int COLR = 'c' << 24 | 'o' << 16 | 'l' << 8 | 'r';
    static final int GRID = 'g' << 24 | 'r' << 16 | 'i' << 8 | 'd';
    static final int IDEN = 'i' << 24 | 'd' << 16 | 'e' << 8 | 'n';
    static final int IINF = 'i' << 24 | 'i' << 16 | 'n' << 8 | 'f';
    static final int ILOC = 'i' << 24 | 'l' << 16 | 'o' << 8 | 'c';
    static final int INFE = 'i' << 24 | 'n' << 16 | 'f' << 8 | 'e';
    static final int IOVL = 'i' << 24 | 'o' << 16 | 'v' << 8 | 'l';
    static final int IPCO = 'i' << 24 | 'p' << 16 | 'c' << 8 | 'o';
    static final int IPMA = 'i' << 24 | 'p' << 16 | 'm' << 8 | 'a';
    static final int IPRP = 'i' << 24 | 'p' << 16 | 'r' << 8 | 'p';
    static final int IREF = 'i' << 24 | 'r' << 16 | 'e' << 8 | 'f';
    static final int IROT = 'i' << 24 | 'r' << 16 | 'o' << 8 | 't';
    static final int ISPE = 'i' << 24 | 's' << 16 | 'p' << 8 | 'e';
    static final int META = 'm' << 24 | 'e' << 16 | 't' << 8 | 'a';
    static final int MOOV = 'm' << 24 | 'o' << 16 | 'o' << 8 | 'v';
    static final int NCLX = 'n' << 24 | 'c' << 16 | 'l' << 8 | 'x';
    static final int PITM = 'p' << 24 | 'i' << 16 | 't' << 8 | 'm';
    static final int PREM = 'p' << 24 | 'r' << 16 | 'e' << 8 | 'm';
    static final int PROF = 'p' << 24 | 'r' << 16 | 'o' << 8 | 'f';
    static final int RICC = 'r' << 24 | 'I' << 16 | 'C' << 8 | 'C';

    private AvifNames() {}
}
