package dev.tenon.generator.table;

import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Whether a default is within the bounds of its own field, so that rows may be made with it. */
final class DefaultLimits {

    private DefaultLimits() {}

    static boolean hold(Node value, SpecLimits limits) {
        return switch (value) {
            case Node.Scalar scalar ->
                    scalar.kind() == Node.Scalar.Kind.TEXT
                            ? count(
                                    scalar.text().codePointCount(0, scalar.text().length()),
                                    limits.minLength(),
                                    limits.maxLength())
                            : scalar.number().map(number -> hold(number, limits)).orElse(true);
            case Node.Sequence list ->
                    count(list.items().size(), limits.minItems(), limits.maxItems());
            case Node.Mapping mapping ->
                    count(mapping.entries().size(), limits.minProperties(), limits.maxProperties());
        };
    }

    private static boolean count(
            int count, Optional<Located<Integer>> min, Optional<Located<Integer>> max) {
        return min.map(Located::value).filter(least -> count < least).isEmpty()
                && max.map(Located::value).filter(most -> count > most).isEmpty();
    }

    private static boolean hold(BigDecimal number, SpecLimits limits) {
        return sign(number, limits.minimum(), sign -> sign >= 0)
                && sign(number, limits.maximum(), sign -> sign <= 0)
                && sign(number, limits.exclusiveMinimum(), sign -> sign > 0)
                && sign(number, limits.exclusiveMaximum(), sign -> sign < 0);
    }

    private static boolean sign(
            BigDecimal number, Optional<Located<BigDecimal>> bound, IntPredicate wanted) {
        return bound.map(Located::value)
                .filter(limit -> !wanted.test(number.compareTo(limit)))
                .isEmpty();
    }
}
