package dev.tenon.generator.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a stage finds; the same problem found twice is kept once. */
public final class Findings {

    private final Set<Problem> found = new LinkedHashSet<>();
    private final Set<Said> said = new HashSet<>();

    /** Keeps a problem. */
    public void add(Problem problem) {
        if (said.add(new Said(problem.code(), problem.location(), problem.what()))) {
            found.add(problem);
        }
    }

    /** Keeps the problems of a part of the stage. */
    public void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Errors and warnings, in order. */
    public List<Problem> all() {
        return found.stream().sorted(Problem.ORDER).toList();
    }

    /** The problems that do not stop the build, in order. */
    public List<Problem> warnings() {
        return found.stream()
                .filter(problem -> problem.code().severity() == Severity.WARNING)
                .sorted(Problem.ORDER)
                .toList();
    }

    /**
     * Ends the stage when an error was found.
     *
     * @throws ProblemsException with errors and warnings
     */
    public void throwIfErrors() {
        if (found.stream().anyMatch(problem -> problem.code().severity() == Severity.ERROR)) {
            throw new ProblemsException(new ArrayList<>(found));
        }
    }

    /** What a reader would take for the same problem, whichever use of the place found it. */
    private record Said(ProblemCode code, Location location, String what) {}
}
