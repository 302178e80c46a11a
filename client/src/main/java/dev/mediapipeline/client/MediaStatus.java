package dev.mediapipeline.client;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The states of a media item that clients see. */
public enum MediaStatus {
    /** Announced; the bytes have not been examined yet. */
    AWAITING_UPLOAD,
    /** Accepted; renditions are being made. */
    PROCESSING,
    /** Every rendition exists. */
    READY,
    /** Refused, or given up; {@link Media#reason} says why. */
    FAILED,
    /** A state of a later version of the API. */
    @JsonEnumDefaultValue
    UNKNOWN;

    /** Whether the pipeline has finished with the media item. */
    public boolean isFinal() {
        return this == READY || this == FAILED;
    }
}
