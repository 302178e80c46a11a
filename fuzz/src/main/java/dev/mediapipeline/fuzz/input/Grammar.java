package dev.mediapipeline.fuzz.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.mediapipeline.fuzz.input.Part.LengthField;
import dev.mediapipeline.media.ImageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A format's division of files into parts. Nothing is checked: bytes that do not fit become one part without structure,
 * and all parts joined are the file again.
 */
enum Grammar {
    /** Segments; the data of each scan is a part of its own. */
    JPEG {
        @Override
        int next(byte[] file, int at, List<Part> parts) {
            int marker = Bytes.at(file, at + 1);
            if (Bytes.at(file, at) != 0xff) {
                return add(file, at, endOfScan(file, at), parts);
            }
            if (marker == 0xd8 || marker == 0xd9) {
                return add(file, at, at + 2, parts);
            }
            int end = at + 2 + (int) Bytes.bigEndian(file, at + 2, 2);
            int after = add(file, at, end, new LengthField(2, 2, false, 2), 4, 0, false, parts);
            int scanned = marker == 0xda ? endOfScan(file, after) : after;
            return scanned > after ? add(file, after, scanned, parts) : after;
        }

        private static int endOfScan(byte[] file, int start) {
            int at = start;
            while (at < file.length && !(file[at] == (byte) 0xff && isMarker(Bytes.at(file, at + 1)))) {
                at++;
            }
            return at;
        }

        private static boolean isMarker(int code) {
            return code >= 0xc0 && (code < 0xd0 || code > 0xd7) && code != 0xff;
        }
    },

    /** The signature, and chunks. */
    PNG {
        @Override
        int next(byte[] file, int at, List<Part> parts) {
            if (at == 0) {
                return add(file, 0, 8, parts);
            }
            long end = at + 12 + Bytes.bigEndian(file, at, 4);
            return add(file, at, end, new LengthField(0, 4, false, 0), 8, 4, false, parts);
        }
    },

    /** RIFF chunks, which may contain others. */
    WEBP {
        @Override
        int next(byte[] file, int at, List<Part> parts) {
            long length = Bytes.littleEndian(file, at + 4, 4);
            int inner = INNER.getOrDefault(type(file, at), 8);
            int padding = (int) (length & 1);
            return add(
                    file,
                    at,
                    at + 8 + length + padding,
                    new LengthField(4, 4, true, inner - 8),
                    inner,
                    padding,
                    inner != 8,
                    parts);
        }

        // Offset of the chunks inside a chunk.
        private static final Map<String, Integer> INNER = Map.of("RIFF", 12, "ANMF", 24);
    },

    /** The header with its colours, and blocks, with a length for the first sub-block only. */
    GIF {
        @Override
        int next(byte[] file, int at, List<Part> parts) {
            if (at == 0) {
                return add(file, 0, 13 + colours(Bytes.at(file, 10)), parts);
            }
            int kind = Bytes.at(file, at);
            if (kind != 0x21 && kind != 0x2c) {
                return add(file, at, at + 1, parts);
            }
            int blocks = kind == 0x21 ? at + 2 : at + 11 + colours(Bytes.at(file, at + 9));
            int end = blocks;
            while (Bytes.at(file, end) != 0) {
                end += 1 + Bytes.at(file, end);
            }
            var first = new LengthField(blocks - at, 1, false, -1);
            return add(file, at, end + 1, first, blocks - at + 1, 0, false, parts);
        }

        private static int colours(int flags) {
            return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
        }
    },

    /** Boxes, which may contain others. */
    AVIF {
        @Override
        int next(byte[] file, int at, List<Part> parts) {
            long length = Bytes.bigEndian(file, at, 4);
            int inner = INNER.getOrDefault(type(file, at + 4), 8);
            return add(
                    file,
                    at,
                    at + length,
                    new LengthField(0, 4, false, inner),
                    inner,
                    0,
                    HOLDERS.contains(type(file, at + 4)),
                    parts);
        }

        // Offsets of the bodies of boxes with more than a header in front.
        private static final Map<String, Integer> INNER = Map.of("meta", 12, "iref", 12, "iinf", 14, "stsd", 16);

        private static final Set<String> HOLDERS = Set.of(
                "meta", "iprp", "ipco", "iref", "iinf", "stsd", "moov", "trak", "mdia", "minf", "stbl", "dinf", "edts");
    };

    static Grammar of(ImageFormat format) {
        return valueOf(format.name());
    }

    /** Divides a file, or the body of a part that contains parts. */
    List<Part> parts(byte[] region) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < region.length) {
            at = next(region, at, parts);
        }
        return parts;
    }

    /** Adds one or more parts, and returns the offset of the next. */
    abstract int next(byte[] region, int at, List<Part> parts);

    private static int add(byte[] region, int from, long to, List<Part> parts) {
        return add(region, from, to, LengthField.NONE, 0, 0, false, parts);
    }

    private static int add(
            byte[] region,
            int from,
            long to,
            LengthField length,
            int bodyAt,
            int tail,
            boolean holdsParts,
            List<Part> parts) {
        boolean fits = to <= region.length && to - from >= bodyAt + tail && to > from;
        int end = fits ? (int) to : region.length;
        byte[] bytes = Arrays.copyOfRange(region, from, end);
        parts.add(fits ? new Part(bytes, length, bodyAt, tail, holdsParts) : Part.plain(bytes));
        return end;
    }

    private static String type(byte[] region, int at) {
        return new String(
                region, Math.min(at, region.length), Math.max(0, Math.min(4, region.length - at)), ISO_8859_1);
    }
}
