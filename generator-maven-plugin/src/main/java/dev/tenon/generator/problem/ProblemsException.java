package dev.tenon.generator.problem;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Ends a stage that found errors; carries every problem of that stage, in order. */
public final class ProblemsException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Takes the problems of one stage, in any order. */
    public ProblemsException(List<Problem> problems) {
        super(
                problems.stream()
                        .sorted(Problem.ORDER)
                        .map(problem -> problem.code().id() + ": " + problem.what())
                        .collect(Collectors.joining("; ")));
        this.problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    /** The problems, in the order they are shown. */
    public List<Problem> problems() {
        return problems;
    }
}
