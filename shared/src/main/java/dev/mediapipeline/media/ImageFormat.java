package dev.mediapipeline.media;

import java.util.List;
import java.util.Optional;

/** The image formats that the pipeline reads; it writes JPEG, WebP and AVIF. {@link #KNOWN} lists them. */
public enum ImageFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    AVIF("image/avif", "avif"),
    /** A format of a later version: it is shown, but not read or written. */
    UNKNOWN("application/octet-stream", "bin");

    /** The formats that this version knows. */
    public static final List<ImageFormat> KNOWN = List.of(JPEG, PNG, WEBP, GIF, AVIF);

    private final String contentType;
    private final String extension;

    ImageFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    /** The registered media type, such as {@code image/jpeg}. */
    public String contentType() {
        return contentType;
    }

    /** The usual file name extension, without the dot. */
    public String extension() {
        return extension;
    }

    /** The format with this name, or {@link #UNKNOWN} for a name that a later version introduced. */
    public static ImageFormat named(String name) {
        return KNOWN.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The format that a media type without parameters names, if the pipeline reads it. */
    public static Optional<ImageFormat> ofContentType(String contentType) {
        return KNOWN.stream()
                .filter(format -> format.contentType.equalsIgnoreCase(contentType))
                .findFirst();
    }
}
