package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the keywords that bound a value.
 *
 * @param schema that holds them
 */
record LimitsReader(Obj schema) {

    SpecLimits read() {
        var limits =
                new SpecLimits(
                        schema.count("minLength"),
                        schema.count("maxLength"),
                        pattern(),
                        inclusive("minimum", "exclusiveMinimum"),
                        inclusive("maximum", "exclusiveMaximum"),
                        exclusive("minimum", "exclusiveMinimum"),
                        exclusive("maximum", "exclusiveMaximum"),
                        schema.number("multipleOf"),
                        schema.count("minItems"),
                        schema.count("maxItems"),
                        schema.flag("uniqueItems"),
                        schema.count("minProperties"),
                        schema.count("maxProperties"));
        limits.multipleOf()
                .filter(step -> step.value().signum() <= 0)
                .ifPresent(step -> bad(step, "multipleOf must be greater than 0", "correct it"));
        order(limits.minLength(), limits.maxLength());
        order(limits.minItems(), limits.maxItems());
        order(limits.minProperties(), limits.maxProperties());
        order(limits.minimum(), limits.maximum());
        return limits;
    }

    private Optional<Located<String>> pattern() {
        var pattern = schema.text("pattern");
        try {
            pattern.map(Located::value).ifPresent(Pattern::compile);
        } catch (PatternSyntaxException e) {
            bad(
                    pattern.orElseThrow(),
                    "the pattern is not a regular expression that can be checked",
                    "correct it; what goes wrong: " + e.getDescription());
        }
        return pattern;
    }

    /** The bound, unless a 3.0 flag makes it exclusive. */
    private Optional<Located<BigDecimal>> inclusive(String bound, String flag) {
        return isFlag(flag) && schema.isTrue(flag) ? Optional.empty() : schema.number(bound);
    }

    /** The 3.1 number, or the bound that a 3.0 flag makes exclusive. */
    private Optional<Located<BigDecimal>> exclusive(String bound, String flag) {
        if (isFlag(flag)) {
            return schema.isTrue(flag) ? schema.number(bound) : Optional.empty();
        }
        return schema.number(flag);
    }

    private boolean isFlag(String key) {
        return schema.entry(key)
                .filter(entry ->
                        entry.value() instanceof Node.Scalar scalar
                                && scalar.kind() == Node.Scalar.Kind.BOOLEAN)
                .isPresent();
    }

    private <T extends Comparable<T>> void order(
            Optional<Located<T>> low, Optional<Located<T>> high) {
        if (low.isPresent()
                && high.isPresent()
                && low.get().value().compareTo(high.get().value()) > 0) {
            bad(
                    low.get(),
                    "the lower bound "
                            + low.get().value()
                            + " is above the upper bound "
                            + high.get().value(),
                    "swap or correct the bounds");
        }
    }

    private void bad(Located<?> value, String what, String fix) {
        schema.problems().add(new Problem(ProblemCode.BAD_VALUE, value.at(), what, "", fix));
    }
}
