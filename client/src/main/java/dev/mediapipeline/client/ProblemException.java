package dev.mediapipeline.client;

/** The API refused a request, and would refuse it again: the cause is the request, the token or the media item. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** The API's own explanation. */
    public Problem problem() {
        return problem;
    }
}
