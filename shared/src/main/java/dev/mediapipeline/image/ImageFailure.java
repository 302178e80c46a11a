package dev.mediapipeline.image;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;

/** Failures of images. Each detail tells the owner how to fix the image. */
public final class ImageFailure {
    private ImageFailure() {}

    /** The file does not follow its format. */
    public static PermanentException damaged(ImageFormat format, String how) {
        return refused(
                Failure.CORRUPT,
                "the %s file is damaged: %s; upload it again, from the original".formatted(format, how));
    }

    static PermanentException endsEarly(ImageFormat format) {
        return refused(
                Failure.CORRUPT,
                "the %s file ends early, so that a part is missing; upload it again, from the original"
                        .formatted(format));
    }

    /** The file may be fine, but its kind is not supported. */
    static PermanentException unsupported(String what) {
        return refused(
                Failure.UNSUPPORTED_FORMAT,
                what + "; save it as an ordinary JPEG, PNG, WebP, GIF or AVIF, and upload that");
    }

    static PermanentException highDynamicRange(ImageFormat format) {
        return refused(
                Failure.UNSUPPORTED_COLOUR,
                "the %s file is an HDR image (PQ or HLG), and renditions are SDR; export it as SDR, such as sRGB or Display P3, and upload that"
                        .formatted(format));
    }

    static PermanentException tooComplex(ImageFormat format, String parts, long found, long maximum) {
        return refused(
                Failure.TOO_COMPLEX,
                "the %s file has %d %s, and at most %d are accepted; save it again with ordinary settings, and upload that"
                        .formatted(format, found, parts, maximum));
    }

    static PermanentException tooLong(ImageFormat format, long side, long maximum) {
        return refused(
                Failure.TOO_MANY_PIXELS,
                "a side has %d pixels; a side of a %s may have at most %d; upload a smaller image"
                        .formatted(side, format, maximum));
    }

    private static PermanentException refused(String code, String detail) {
        return new PermanentException(new Failure(code, detail));
    }
}
