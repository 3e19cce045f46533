package dev.tenon.generator.problem;

import java.util.List;

/**
 * What a stage made, with what it has to say about it.
 *
 * @param value what was made
 * @param warnings of severity {@link Severity#WARNING} only, in the order they are shown
 */
public record Checked<T>(T value, List<Problem> warnings) {

    public Checked {
        warnings = warnings.stream().sorted(Problem.ORDER).toList();
    }
}
