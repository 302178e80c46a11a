package dev.mediapipeline.resize.vips;

import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionSpec;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Encodes images in memory, without any metadata: an image without a profile is sRGB. */
final class Encoder {
    private final Vips vips;

    Encoder(Vips vips) {
        this.vips = vips;
    }

    void encode(Image image, RenditionSpec spec, Consumer<ByteBuffer> reader) {
        if (spec.format() == ImageFormat.JPEG && Alpha.isIn(image)) {
            try (var opaque = Alpha.onWhite(vips, image)) {
                save(opaque, spec).bytes(vips, reader);
            }
        } else {
            save(image, spec).bytes(vips, reader);
        }
    }

    /** The maximum length of a side in pixels: libjpeg's limit for JPEG, the format's own for the others. */
    static int longestSide(ImageFormat format) {
        return switch (format) {
            case JPEG -> 65_500;
            case WEBP -> 16_383;
            case AVIF -> 16_384;
            case PNG, GIF, UNKNOWN -> throw notWritten(format);
        };
    }

    private static Operation save(Image image, RenditionSpec spec) {
        var save = switch (spec.format()) {
            case JPEG ->
                new Operation("jpegsave_buffer").with("optimize_coding", true).with("subsample_mode", "on");
            case WEBP -> new Operation("webpsave_buffer").with("effort", 4);
            // At effort 4 AVIF takes seven times as long for about the same bytes.
            case AVIF ->
                new Operation("heifsave_buffer")
                        .with("compression", "av1")
                        .with("bitdepth", 8)
                        .with("effort", 2);
            case PNG, GIF, UNKNOWN -> throw notWritten(spec.format());
        };
        return save.with("in", image).with("Q", spec.quality()).with("keep", "none");
    }

    private static IllegalArgumentException notWritten(ImageFormat format) {
        return new IllegalArgumentException("renditions are JPEG, WebP or AVIF, not " + format);
    }
}
