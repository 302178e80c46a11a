package dev.mediapipeline.media;

/**
 * The reason why a media item or one of its groups failed, for its owner.
 *
 * @param code one of the constants below, or a code that a later version introduced
 * @param detail the finding, and what would have been accepted; never contains data of another owner
 */
public record Failure(String code, String detail) {
    public static final String CORRUPT = "CORRUPT";
    public static final String EMPTY = "EMPTY";
    /** A group used up its claims; the detail has their number and the end of the last attempt. */
    public static final String GAVE_UP = "GAVE_UP";
    /** The renditions were not made in time; a worker that still makes them ends the media item again. */
    public static final String OVERDUE = "OVERDUE";
    /** The bytes were missing or replaced; a media item without a plan still takes bytes that arrive later. */
    public static final String SOURCE_MISSING = "SOURCE_MISSING";
    /** It would take far more work than its size suggests, such as a JPEG with thousands of scans. */
    public static final String TOO_COMPLEX = "TOO_COMPLEX";

    public static final String TOO_LARGE = "TOO_LARGE";
    public static final String TOO_MANY_PIXELS = "TOO_MANY_PIXELS";
    public static final String TYPE_MISMATCH = "TYPE_MISMATCH";
    /** The bytes did not arrive in time; the media item still takes them if they arrive later. */
    public static final String UPLOAD_EXPIRED = "UPLOAD_EXPIRED";

    /** It has colours that renditions cannot show, such as HDR. */
    public static final String UNSUPPORTED_COLOUR = "UNSUPPORTED_COLOUR";

    public static final String UNSUPPORTED_FORMAT = "UNSUPPORTED_FORMAT";

    /** Whether the bytes were missing or not examined: a media item without a plan continues when they arrive. */
    boolean isWithoutBytes() {
        return code.equals(OVERDUE) || code.equals(SOURCE_MISSING) || code.equals(UPLOAD_EXPIRED);
    }
}
