package dev.tenon.generator.table;

import dev.tenon.generator.catalog.SqlType;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The bounds that a column's type sets by itself. PostgreSQL rounds what has more digits after the
 * point than a {@code numeric} keeps, and cuts spaces off the end of a string that is too long,
 * without a word: only who asks before can refuse such a value.
 *
 * @param type of the column, of its items for an array
 * @param at place in the spec that stands for the column
 */
record TypeLimits(SqlType type, Location.InFile at) {

    /** The tighter of the bounds written and the type's. */
    SpecLimits with(SpecLimits written) {
        return switch (type.base()) {
            case "varchar", "bpchar" ->
                    type.length() == 0
                            ? written
                            : TighterLimits.of(
                                    written, SpecLimits.NONE.withMaxLength(located(type.length())));
            case "numeric" -> type.precision() == 0 ? written : digits(written);
            default -> written;
        };
    }

    /** {@code numeric(10,2)}: multiples of 0.01 from -99999999.99 to 99999999.99. */
    private SpecLimits digits(SpecLimits written) {
        var step = new BigDecimal(BigInteger.ONE, type.scale()).setScale(Math.max(0, type.scale()));
        var largest = BigDecimal.TEN.pow(type.precision()).subtract(BigDecimal.ONE).multiply(step);
        boolean below =
                written.exclusiveMaximum()
                        .filter(bound -> bound.value().compareTo(largest) <= 0)
                        .isPresent();
        boolean above =
                written.exclusiveMinimum()
                        .filter(bound -> bound.value().compareTo(largest.negate()) >= 0)
                        .isPresent();
        return TighterLimits.of(
                written,
                SpecLimits.NONE.withNumbers(
                        above ? Optional.empty() : Optional.of(located(largest.negate())),
                        below ? Optional.empty() : Optional.of(located(largest)),
                        Optional.of(located(step))));
    }

    private <T> Located<T> located(T value) {
        return new Located<>(value, at, at);
    }
}
