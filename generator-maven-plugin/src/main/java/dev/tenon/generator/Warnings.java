package dev.tenon.generator;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemRenderer;
import dev.tenon.generator.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;

/** The warnings of a run, shown together once the project is known to have no errors. */
final class Warnings {

    private final boolean fail;
    private final List<Problem> found = new ArrayList<>();

    /**
     * Starts without any.
     *
     * @param fail whether one warning is enough to stop the run
     */
    Warnings(boolean fail) {
        this.fail = fail;
    }

    void add(List<Problem> warnings) {
        warnings.stream().filter(warning -> !found.contains(warning)).forEach(found::add);
    }

    /**
     * Shows them all.
     *
     * @throws ProblemsException with them, if they are to stop the run
     */
    void show(Stages stages) {
        if (found.isEmpty()) {
            return;
        }
        found.sort(Problem.ORDER);
        if (fail) {
            throw new ProblemsException(found);
        }
        stages.warn(ProblemRenderer.render(found));
    }
}
