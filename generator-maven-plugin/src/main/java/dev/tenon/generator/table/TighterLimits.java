package dev.tenon.generator.table;

import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Joins the bounds of a value with those of its column: of two, the tighter one holds. */
final class TighterLimits {

    private TighterLimits() {}

    /**
     * Bounds that meet both.
     *
     * @param own those of the value, whose pattern comes before the column's
     */
    static SpecLimits of(SpecLimits own, SpecLimits column) {
        return new SpecLimits(
                higher(own.minLength(), column.minLength()),
                lower(own.maxLength(), column.maxLength()),
                own.pattern().or(column::pattern),
                higher(own.minimum(), column.minimum()),
                lower(own.maximum(), column.maximum()),
                higher(own.exclusiveMinimum(), column.exclusiveMinimum()),
                lower(own.exclusiveMaximum(), column.exclusiveMaximum()),
                multiple(own.multipleOf(), column.multipleOf()),
                higher(own.minItems(), column.minItems()),
                lower(own.maxItems(), column.maxItems()),
                own.uniqueItems().or(column::uniqueItems),
                higher(own.minProperties(), column.minProperties()),
                lower(own.maxProperties(), column.maxProperties()));
    }

    private static <T extends Comparable<T>> Optional<Located<T>> higher(
            Optional<Located<T>> own, Optional<Located<T>> column) {
        return own.filter(bound -> column.isEmpty() || compare(bound, column.get()) >= 0)
                .or(() -> column);
    }

    private static <T extends Comparable<T>> Optional<Located<T>> lower(
            Optional<Located<T>> own, Optional<Located<T>> column) {
        return own.filter(bound -> column.isEmpty() || compare(bound, column.get()) <= 0)
                .or(() -> column);
    }

    private static <T extends Comparable<T>> int compare(Located<T> one, Located<T> other) {
        return one.value().compareTo(other.value());
    }

    /** What is a multiple of both is a multiple of the least number that is. */
    private static Optional<Located<BigDecimal>> multiple(
            Optional<Located<BigDecimal>> own, Optional<Located<BigDecimal>> column) {
        if (own.isEmpty() || column.isEmpty()) {
            return own.or(() -> column);
        }
        var least = leastMultiple(own.get().value(), column.get().value());
        return least.compareTo(own.get().value()) == 0
                ? own
                : Optional.of(new Located<>(least, own.get().key(), own.get().at()));
    }

    private static BigDecimal leastMultiple(BigDecimal one, BigDecimal other) {
        int scale = Math.max(Math.max(one.scale(), other.scale()), 0);
        BigInteger first = one.setScale(scale).unscaledValue();
        BigInteger second = other.setScale(scale).unscaledValue();
        BigInteger least = first.multiply(second).divide(first.gcd(second));
        var found = new BigDecimal(least, scale).stripTrailingZeros();
        return found.setScale(Math.max(0, found.scale()));
    }
}
