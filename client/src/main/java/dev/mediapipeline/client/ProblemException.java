package dev.mediapipeline.client;

/** The API refused a request, and would refuse it again: the request, the token or the media item is at fault. */
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
