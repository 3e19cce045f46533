package dev.tenon.generator;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemRenderer;
import java.io.Serial;
import java.util.List;

/** Ends a run whose project has problems. The message is their count and the first one's line. */
public final class GenerationException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private final String report;

    /** Takes the problems of one stage, at least one, in the order they are shown. */
    GenerationException(List<Problem> problems) {
        super(summary(problems));
        this.report = ProblemRenderer.render(problems);
    }

    /** All problems as they are shown; several lines. */
    public String report() {
        return report;
    }

    private static String summary(List<Problem> problems) {
        var first = ProblemRenderer.firstLine(problems.getFirst());
        return problems.size() == 1 ? first : problems.size() + " problems, first " + first;
    }
}
