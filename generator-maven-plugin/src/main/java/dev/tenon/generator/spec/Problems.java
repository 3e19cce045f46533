package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of the stage; one found twice, as in a shared part, is kept once. */
final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(Problem problem) {
        found.add(problem);
    }

    void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    /** A problem of one place whose text says it all. */
    void add(ProblemCode code, Place at, String what, String fix) {
        add(new Problem(code, at.location(), what, "", fix));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Ends the stage when anything was found. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemsException(new ArrayList<>(found));
        }
    }
}
