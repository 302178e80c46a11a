package dev.mediapipeline.report.daily.render;

import dev.mediapipeline.media.Failure;

/** The report's names in the words of its readers; a name of a later version stays as it is. */
final class Words {
    private Words() {}

    static String step(String step) {
        return switch (step) {
            case "REGISTERED" -> "Registered";
            case "UPLOADED" -> "Bytes came";
            case "ACCEPTED" -> "Accepted";
            case "READY" -> "Ready";
            case "ANNOUNCED" -> "Announced";
            default -> step;
        };
    }

    static String stage(String stage) {
        return switch (stage) {
            case "UPLOAD" -> "Upload (the client)";
            case "INGEST" -> "Ingest";
            case "RESIZE" -> "Resize";
            case "ANNOUNCE" -> "Announce";
            case "WHOLE" -> "All, from the bytes on";
            default -> stage;
        };
    }

    /** What a search that ran out of time in a bucket did not look at. */
    static String unseen(String bucket) {
        return switch (bucket) {
            case "UPLOADS" -> "the rest of the uploads bucket and all of the renditions bucket were not looked at";
            case "RENDITIONS" -> "the rest of the renditions bucket was not looked at";
            default -> "not everything was looked at";
        };
    }

    static String reason(String code) {
        return switch (code) {
            case Failure.CORRUPT -> "The bytes could not be decoded.";
            case Failure.EMPTY -> "The upload had no bytes.";
            case Failure.GAVE_UP -> "Its renditions were tried as often as they may be.";
            case Failure.OVERDUE -> "Its renditions were not made in time.";
            case Failure.SOURCE_MISSING -> "The uploaded object was removed or replaced.";
            case Failure.TOO_COMPLEX -> "It was built to take far more work than its size explains.";
            case Failure.TOO_LARGE -> "It had too many bytes.";
            case Failure.TOO_MANY_PIXELS -> "It had too many pixels.";
            case Failure.TYPE_MISMATCH -> "It was not what the client had said.";
            case Failure.UPLOAD_EXPIRED -> "The bytes never came.";
            case Failure.UNSUPPORTED_COLOUR -> "Its colours cannot be shown in renditions.";
            case Failure.UNSUPPORTED_FORMAT -> "It is in a format that is not read.";
            default -> "";
        };
    }
}
