package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Merges bounds: the tighter one holds; two patterns or steps cannot be made one. */
final class LimitsMerge {

    private final Problems problems;

    LimitsMerge(Problems problems) {
        this.problems = problems;
    }

    SpecLimits merge(SpecLimits first, SpecLimits second) {
        return new SpecLimits(
                higher(first.minLength(), second.minLength()),
                lower(first.maxLength(), second.maxLength()),
                same(first.pattern(), second.pattern()),
                higher(first.minimum(), second.minimum()),
                lower(first.maximum(), second.maximum()),
                higher(first.exclusiveMinimum(), second.exclusiveMinimum()),
                lower(first.exclusiveMaximum(), second.exclusiveMaximum()),
                same(first.multipleOf(), second.multipleOf()),
                higher(first.minItems(), second.minItems()),
                lower(first.maxItems(), second.maxItems()),
                second.uniqueItems().filter(Located::value).or(first::uniqueItems),
                higher(first.minProperties(), second.minProperties()),
                lower(first.maxProperties(), second.maxProperties()));
    }

    private static <T extends Comparable<T>> Optional<Located<T>> higher(
            Optional<Located<T>> first, Optional<Located<T>> second) {
        return wins(first, second, 1);
    }

    private static <T extends Comparable<T>> Optional<Located<T>> lower(
            Optional<Located<T>> first, Optional<Located<T>> second) {
        return wins(first, second, -1);
    }

    private static <T extends Comparable<T>> Optional<Located<T>> wins(
            Optional<Located<T>> first, Optional<Located<T>> second, int sign) {
        if (first.isEmpty() || second.isEmpty()) {
            return second.or(() -> first);
        }
        int order = Integer.signum(first.get().value().compareTo(second.get().value()));
        return order == sign ? first : second;
    }

    private <T> Optional<Located<T>> same(Optional<Located<T>> first, Optional<Located<T>> second) {
        if (first.isPresent()
                && second.isPresent()
                && !first.get().value().equals(second.get().value())) {
            problems.add(
                    new Problem(
                            ProblemCode.MERGE_CONFLICT,
                            second.get().at(),
                            "two parts of the schema give different values here",
                            "this version cannot ask for both at once",
                            "write one that says both",
                            List.of(first.get().at())));
        }
        return second.or(() -> first);
    }
}
