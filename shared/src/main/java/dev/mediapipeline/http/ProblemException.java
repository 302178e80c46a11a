package dev.mediapipeline.http;

import java.util.List;

/** Ends a request with a problem that the client is told. */
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

    /** The kind. */
    public Problem problem() {
        return problem;
    }

    /** What is wrong with this request, and what would be right. */
    public String detail() {
        return detail;
    }

    /** The fields that it is about; may be empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
