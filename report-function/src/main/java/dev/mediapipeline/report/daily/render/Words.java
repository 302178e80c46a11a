package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.media.Failure;

/** Translates the report's names for readers; a name of a later version stays unchanged. */
final class Words {
    private Words() {}

    static String step(String step) {
        return switch (step) {
            case "REGISTERED" -> "Registered";
            case "UPLOADED" -> "Uploaded";
            case "ACCEPTED" -> "Accepted";
            case "READY" -> "Ready";
            case "ANNOUNCED" -> "Announced";
            default -> step;
        };
    }

    static String stage(String stage) {
        return switch (stage) {
            case "UPLOAD" -> "Upload (client)";
            case "INGEST" -> "Ingest";
            case "RESIZE" -> "Resize";
            case "ANNOUNCE" -> "Announce";
            case "WHOLE" -> "Total, after the upload";
            default -> stage;
        };
    }

    /** Describes the part that a search did not reach because it ran out of time in a bucket. */
    static String unseen(String bucket) {
        return switch (bucket) {
            case "UPLOADS" -> "the rest of the uploads bucket and all of the renditions bucket were not searched";
            case "RENDITIONS" -> "the rest of the renditions bucket was not searched";
            default -> "not everything was searched";
        };
    }

    static String reason(String code) {
        return switch (code) {
            case Failure.CORRUPT -> "The image could not be decoded.";
            case Failure.EMPTY -> "The upload was empty.";
            case Failure.GAVE_UP -> "Every attempt to make its renditions failed.";
            case Failure.OVERDUE -> "Its renditions were not made in time.";
            case Failure.SOURCE_MISSING -> "The uploaded object was removed or replaced.";
            case Failure.TOO_COMPLEX -> "Decoding it takes far more work than its size explains.";
            case Failure.TOO_LARGE -> "It had too many bytes.";
            case Failure.TOO_MANY_PIXELS -> "It had too many pixels.";
            case Failure.TYPE_MISMATCH -> "Its type differs from the declared one.";
            case Failure.UPLOAD_EXPIRED -> "The upload never arrived.";
            case Failure.UNSUPPORTED_COLOUR -> "Its colours cannot be converted.";
            case Failure.UNSUPPORTED_FORMAT -> "Its format is not supported.";
            default -> "";
        };
    }
}
