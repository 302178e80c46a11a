package dev.mediapipeline.fuzz.input;

import dev.mediapipeline.media.ImageFormat;
import java.util.List;
import java.util.Random;

/** The inputs of one format, each determined by the seed and its number alone. The first are the unchanged corpus. */
public final class Inputs {
    private static final int MAX_MUTATIONS = 8;
    private static final int MAX_BYTES = 4 << 20;

    private final ImageFormat format;
    private final List<byte[]> corpus;
    private final long seed;

    /** @throws IllegalArgumentException if the corpus is empty */
    public Inputs(ImageFormat format, List<byte[]> corpus, long seed) {
        if (corpus.isEmpty()) {
            throw new IllegalArgumentException("The corpus has no " + format + ": run in the project's folder.");
        }
        this.format = format;
        this.corpus = List.copyOf(corpus);
        this.seed = seed;
    }

    /** Makes the input with this number, always the same one. */
    public byte[] make(long number) {
        if (number < corpus.size()) {
            return corpus.get((int) number).clone();
        }
        var random = new Random(mixed(seed, number));
        var parts = new PartMutations(Grammar.of(format), random);
        byte[] file = any(random);
        int mutations = 0;
        // Inputs with one or two changes are read the furthest.
        do {
            byte[] other = any(random);
            byte[] changed =
                    random.nextBoolean() ? parts.mutate(file, other) : ByteMutations.mutate(file, other, random);
            file = changed.length > MAX_BYTES ? file : changed;
            mutations++;
        } while (mutations < MAX_MUTATIONS && random.nextBoolean());
        return format == ImageFormat.PNG && random.nextBoolean() ? PngChecksums.repair(file) : file;
    }

    private byte[] any(Random random) {
        return corpus.get(random.nextInt(corpus.size()));
    }

    /**
     * Seeds of adjacent inputs must be far apart, since {@link Random} starts with similar numbers for similar seeds.
     */
    private static long mixed(long seed, long number) {
        long mixed = (seed * 0x9e3779b97f4a7c15L + number) * 0xbf58476d1ce4e5b9L;
        return (mixed ^ mixed >>> 31) * 0x94d049bb133111ebL;
    }
}
