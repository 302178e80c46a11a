package dev.mediapipeline.resize.vips;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** An encoded photograph whose header has been read and accepted. Of an animation it is the first page. */
final class Photograph {
    private final Vips vips;
    private final ByteBuffer encoded;
    private final ImageFormat format;
    private final Size size;

    private Photograph(Vips vips, ByteBuffer encoded, ImageFormat format, Size size) {
        this.vips = vips;
        this.encoded = encoded;
        this.format = format;
        this.size = size;
    }

    /** Reads the header only: a small file can promise more pixels than there is memory. */
    static Photograph open(Vips vips, ByteBuffer encoded, long maxPixels) {
        var format = Signature.of(encoded)
                .orElseThrow(() -> new PermanentException(new Failure(
                        Failure.UNSUPPORTED_FORMAT,
                        "This is none of JPEG, PNG, WebP, GIF and AVIF: upload one of them.")));
        try (var header = load(encoded, format).image(vips)) {
            var size = header.size();
            int pages = header.field("n-pages", 1);
            if (size.pixels() > maxPixels / pages) {
                throw new PermanentException(new Failure(
                        Failure.TOO_MANY_PIXELS,
                        "%s pixels on %d page(s) are more than the limit of %d: upload a smaller image."
                                .formatted(size, pages, maxPixels)));
            }
            return new Photograph(vips, encoded, format, header.uprightSize());
        } catch (VipsException e) {
            throw corrupt(format, e);
        }
    }

    /** The upright size. */
    Size size() {
        return size;
    }

    /** Decodes it, no smaller than the given size, which it must cover, and not much larger. */
    Pixels decode(Size largest, Deadline deadline) {
        try {
            return Pixels.decoded(vips, loadShrunk(largest), largest, deadline);
        } catch (VipsException e) {
            throw corrupt(format, e);
        }
    }

    private Image loadShrunk(Size largest) {
        var load = load(encoded, format).with("access", "sequential");
        int shrink = shrinkWhileDecoding(largest);
        switch (format) {
            case JPEG -> load.with("shrink", shrink);
            case WEBP -> load.with("scale", 1.0 / shrink);
            default -> {}
        }
        return load.image(vips);
    }

    /** Some decoders can halve for less than the whole costs: as often as what remains still covers the largest. */
    private int shrinkWhileDecoding(Size largest) {
        return IntStream.of(8, 4, 2)
                .filter(shrink -> size.dividedCovers(shrink, largest))
                .findFirst()
                .orElse(1);
    }

    private static Operation load(ByteBuffer encoded, ImageFormat format) {
        var loader = switch (format) {
            case JPEG -> "jpegload_buffer";
            case PNG -> "pngload_buffer";
            case WEBP -> "webpload_buffer";
            case GIF -> "gifload_buffer";
            case AVIF -> "heifload_buffer";
            case UNKNOWN -> throw new IllegalArgumentException("no format to read");
        };
        // Without fail_on a file that ends early gives a picture that ends in grey.
        return new Operation(loader).with("buffer", encoded).with("fail_on", "error");
    }

    private static PermanentException corrupt(ImageFormat format, VipsException cause) {
        return new PermanentException(
                new Failure(
                        Failure.CORRUPT,
                        "The %s file is damaged or ends early: upload it again, from the original.".formatted(format)),
                cause);
    }
}
