package dev.mediapipeline.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the header of an image without decoding it.
 *
 * <p>Memory is bounded for any bytes: one buffer of 64 KB, and lists no longer than the constants in the readers. Time
 * is one pass over the bytes. Nothing is inflated, and only the orientation is read from EXIF.
 */
public final class HeaderReader {
    private static final int LONGEST_SIGNATURE = 12;

    private HeaderReader() {}

    /**
     * Reads an image to its end. The content alone decides its format.
     *
     * @throws dev.mediapipeline.failure.PermanentException {@code UNSUPPORTED_FORMAT}, {@code UNSUPPORTED_COLOUR}, {@code CORRUPT}, {@code
     *     TOO_COMPLEX}, or {@code TOO_MANY_PIXELS} if a side is longer than the format's decoder takes
     * @throws IOException if the stream breaks
     */
    public static ImageHeader read(InputStream image) throws IOException {
        var source = new ByteSource(image);
        ImageFormat format = format(new String(source.peek(LONGEST_SIGNATURE), ISO_8859_1));
        try {
            return displayable(read(format, source));
        } catch (EndsEarlyException e) {
            throw ImageFailure.endsEarly(format);
        }
    }

    private static ImageHeader read(ImageFormat format, ByteSource source) throws IOException, EndsEarlyException {
        return switch (format) {
            case JPEG -> new JpegReader(source).read();
            case PNG -> new PngReader(source).read();
            case GIF -> new GifReader(source).read();
            case WEBP -> new WebpReader(source).read();
            case AVIF -> new AvifReader(source).read();
            case UNKNOWN -> throw ImageFailure.unsupported("the file is not an image of an accepted format");
        };
    }

    /** Renditions are SDR, and nothing here tone-maps HDR. */
    private static ImageHeader displayable(ImageHeader header) {
        if (header.colour() instanceof ColourSignal.Cicp cicp && cicp.isHighDynamicRange()) {
            throw ImageFailure.highDynamicRange(header.format());
        }
        return header;
    }

    private static ImageFormat format(String head) {
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return ImageFormat.JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return ImageFormat.PNG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return ImageFormat.GIF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return ImageFormat.WEBP;
        }
        return head.startsWith("ftyp", 4) ? ImageFormat.AVIF : ImageFormat.UNKNOWN;
    }
}
