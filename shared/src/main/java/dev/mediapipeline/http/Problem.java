package dev.mediapipeline.http;

import java.util.List;
import java.util.Locale;

/** The kinds of problem in responses of the API, each with its HTTP status (RFC 9457). */
public enum Problem {
    INVALID_REQUEST(400, "The request is not valid"),
    EMPTY(400, "The upload is empty"),
    BAD_SIGNATURE(401, "The signature is not valid"),
    WRONG_TOKEN(403, "The token is not of the right kind"),
    NOT_FOUND(404, "Not found"),
    NOT_ACCEPTABLE(406, "Not available in an accepted format"),
    IN_PROGRESS(409, "The same request is still in progress"),
    REPLAYED(409, "This was received before"),
    TOO_LARGE(413, "The upload is too large"),
    UNSUPPORTED_TYPE(415, "The type is not supported"),
    KEY_REUSED(422, "The idempotency key belongs to another request"),
    INTERNAL(500, "Something went wrong here"),
    TRY_AGAIN(503, "Please try again");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The title, the same for every problem of the kind. */
    public String title() {
        return title;
    }

    /** The URI of the kind, such as {@code urn:media-pipeline:problem:not-found}. */
    public String type() {
        return "urn:media-pipeline:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A problem of this kind. */
    public ProblemException because(String detail) {
        return new ProblemException(this, detail, List.of());
    }

    /** A problem of this kind, with the fields at fault. */
    public ProblemException because(String detail, List<FieldError> errors) {
        return new ProblemException(this, detail, errors);
    }
}
