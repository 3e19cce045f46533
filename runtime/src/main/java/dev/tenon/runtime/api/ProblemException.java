package dev.tenon.runtime.api;

import java.io.Serial;

/** Ends a request with a problem. Carries no stack trace: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** An answer with this problem. */
    public ProblemException(Problem problem) {
        super(problem.code() + " " + problem.title(), null, false, false);
        this.problem = problem;
    }

    /** The problem to answer. */
    public Problem problem() {
        return problem;
    }
}
