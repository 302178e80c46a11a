package dev.mediapipeline.resize.vips;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.image.HeaderReader;
import dev.mediapipeline.image.ImageFailure;
import dev.mediapipeline.image.ImageHeader;
import dev.mediapipeline.image.ImageHeader.Trait;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * An encoded photograph with an accepted header. Format, orientation and colours come from the header reader that ingest
 * uses; libvips only decodes. Of an animation, only the first page is used.
 */
final class Photograph {
    /** AVIF's decoder holds four copies of all samples at once; a photograph at the pixel limit must still fit. */
    private static final long AVIF_COPIES = 4;

    private static final long AVIF_BYTES_PER_PIXEL = 13;
    // A value of VipsBandFormat.
    private static final int UCHAR = 0;

    private final Vips vips;
    private final ByteBuffer encoded;
    private final ImageHeader header;

    private Photograph(Vips vips, ByteBuffer encoded, ImageHeader header) {
        this.vips = vips;
        this.encoded = encoded;
        this.header = header;
    }

    /** Reads the header only: a small file can declare more pixels than fit into memory. */
    static Photograph open(Vips vips, ByteBuffer encoded, long maxPixels) {
        var header = read(encoded);
        requireAtMost(
                maxPixels, header.pixels(), "the image has %d x %d pixels".formatted(header.width(), header.height()));
        var photograph = new Photograph(vips, Endings.completed(encoded, header), header);
        photograph.requireAgreement(maxPixels);
        return photograph;
    }

    private static ImageHeader read(ByteBuffer encoded) {
        try (var stream = new BufferStream(encoded)) {
            return HeaderReader.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not break", e);
        }
    }

    /** The plan was made for the size in the header, so the decoder must agree with it. */
    private void requireAgreement(long maxPixels) {
        try (var decoder = load().image(vips)) {
            var size = decoder.size();
            if (header.format() == ImageFormat.GIF) {
                requireAtMost(maxPixels, size.pixels(), "its frames need a canvas of %s pixels".formatted(size));
            } else if (header.format() == ImageFormat.AVIF) {
                requireMemory(maxPixels, decoder);
            }
            if (header.format() != ImageFormat.GIF && !size.equals(storedSize())) {
                throw damaged("its header says %s pixels, and its picture has %s".formatted(storedSize(), size));
            }
        } catch (VipsException e) {
            throw unreadable(e);
        }
    }

    private static void requireMemory(long maxPixels, Image decoder) {
        long channels = decoder.field("bands");
        long bytes = decoder.field("format") == UCHAR ? 1 : 2;
        requireAtMost(
                maxPixels * AVIF_BYTES_PER_PIXEL / (AVIF_COPIES * channels * bytes),
                decoder.size().pixels(),
                "the AVIF has %s pixels of %d channels in %d bits"
                        .formatted(decoder.size(), channels, decoder.field("bits-per-sample", 8)));
    }

    private static void requireAtMost(long maxPixels, long pixels, String what) {
        if (pixels > maxPixels) {
            throw new PermanentException(new Failure(
                    Failure.TOO_MANY_PIXELS,
                    "%s, more than the limit of %d: upload a smaller image".formatted(what, maxPixels)));
        }
    }

    /** The upright size. */
    Size size() {
        return new Size(header.width(), header.height());
    }

    private Size storedSize() {
        return header.isLying() ? size().turned() : size();
    }

    /** Decodes it to a size at least as large as the given one, and not much larger. */
    Pixels decode(Size largest, Deadline deadline) {
        try {
            return Pixels.decoded(vips, loadShrunk(largest).then(this::understood), largest, deadline);
        } catch (VipsException e) {
            throw unreadable(e);
        }
    }

    private Image loadShrunk(Size largest) {
        var load = load().with("access", "sequential");
        int shrink = shrinkWhileDecoding(largest);
        switch (header.format()) {
            case JPEG -> load.with("shrink", shrink);
            case WEBP -> load.with("scale", 1.0 / shrink);
            default -> {}
        }
        return load.image(vips);
    }

    /** Applies the properties of the header that libvips does not know or reads differently. */
    private Image understood(Image loaded) {
        return loaded.then(it -> header.format() == ImageFormat.GIF
                        ? GifCanvas.of(encoded, size()).of(vips, it)
                        : it)
                .then(it ->
                        it.orientation() == header.orientation() ? it : it.with("orientation", header.orientation()))
                .then(it -> header.has(Trait.PREMULTIPLIED) ? Alpha.divided(vips, it) : it)
                .then(it -> SignalledColour.of(header.colour())
                        .map(colour -> it.with("icc-profile-data", colour.profile(it.field("bands") < 3)))
                        .orElse(it));
    }

    /**
     * Some decoders can halve at less than the cost of a full decode: done while the result still covers the largest
     * rendition.
     */
    private int shrinkWhileDecoding(Size largest) {
        return IntStream.of(8, 4, 2)
                .filter(shrink -> size().dividedCovers(shrink, largest))
                .findFirst()
                .orElse(1);
    }

    private Operation load() {
        var loader = switch (header.format()) {
            case JPEG -> "jpegload_buffer";
            case PNG -> "pngload_buffer";
            case WEBP -> "webpload_buffer";
            case GIF -> "gifload_buffer";
            case AVIF -> "heifload_buffer";
            case UNKNOWN -> throw new IllegalArgumentException("no format to read");
        };
        // Without fail_on, a truncated file decodes to a picture that ends in grey.
        return new Operation(loader).with("buffer", encoded).with("fail_on", "error");
    }

    private PermanentException unreadable(VipsException cause) {
        return new PermanentException(
                damaged("its pixels cannot be decoded, or end early").failure(), cause);
    }

    private PermanentException damaged(String what) {
        return ImageFailure.damaged(header.format(), what);
    }
}
