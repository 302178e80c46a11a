package dev.mediapipeline.fuzz.input;

import java.util.List;
import java.util.Random;

/** Changes the parts of a file: their order, number, nesting, lengths and bodies. */
final class PartMutations {
    private static final int MAX_DOUBLINGS = 12;
    private static final int MAX_DEPTH = 1000;
    private static final int MAX_BYTES = 1 << 20;

    private final Grammar grammar;
    private final Random random;

    PartMutations(Grammar grammar, Random random) {
        this.grammar = grammar;
        this.random = random;
    }

    /** Changes a file in one way; may insert parts of the other file. */
    byte[] mutate(byte[] file, byte[] other) {
        var parts = grammar.parts(file);
        if (parts.isEmpty()) {
            return other;
        }
        int at = random.nextInt(parts.size());
        var part = parts.get(at);
        if (part.holdsParts() && random.nextInt(4) != 0) {
            parts.set(at, part.withBody(mutate(part.body(), other)));
        } else {
            mutate(parts, at, other);
        }
        return Bytes.ofParts(parts);
    }

    private void mutate(List<Part> parts, int at, byte[] other) {
        var part = parts.get(at);
        switch (random.nextInt(9)) {
            case 0 -> parts.remove(at);
            case 1 -> repeat(parts, at);
            case 2 -> parts.set(at, parts.set(random.nextInt(parts.size()), part));
            case 3 -> parts.add(random.nextInt(parts.size()), parts.remove(at));
            case 4 -> parts.add(at, anyOf(other));
            case 5 -> parts.set(at, part.withLength(lie(part)));
            case 6 -> parts.set(at, nested(part));
            default -> parts.set(at, part.withBody(ByteMutations.mutate(part.body(), other, random)));
        }
    }

    private void repeat(List<Part> parts, int at) {
        var part = parts.get(at);
        int copies = 1 << random.nextInt(MAX_DOUBLINGS + 1);
        for (int i = 0; i < copies && (long) i * part.bytes().length < MAX_BYTES; i++) {
            parts.add(at, part);
        }
    }

    /** A part of another file, at any depth. */
    private Part anyOf(byte[] other) {
        var parts = grammar.parts(other);
        if (parts.isEmpty()) {
            return Part.plain(other);
        }
        var part = parts.get(random.nextInt(parts.size()));
        return part.holdsParts() && random.nextInt(4) != 0 ? anyOf(part.body()) : part;
    }

    private long lie(Part part) {
        long truth = part.body().length + (long) part.length().others();
        return random.nextBoolean() ? truth + random.nextInt(33) - 16 : ByteMutations.number(random);
    }

    /** The part nested in itself, repeatedly. */
    private Part nested(Part part) {
        var nested = part;
        for (int depth = random.nextInt(1 + random.nextInt(MAX_DEPTH)); depth >= 0; depth--) {
            nested = part.withBody(nested.bytes());
            if (nested.bytes().length > MAX_BYTES) {
                break;
            }
        }
        return nested;
    }
}
