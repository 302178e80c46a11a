package dev.mediapipeline.http;

import java.util.List;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {
    private final Problem problem;
    private final String detail;
    private final transient List<FieldError> errors;

    ProblemException(Problem problem, String detail, List<FieldError> errors) {
        super(detail);
        this.problem = problem;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    /** The kind of problem. */
    public Problem problem() {
        return problem;
    }

    /** The fault of this request, and how to correct it. */
    public String detail() {
        return detail;
    }

    /** The fields at fault; may be empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
