package dev.tenon.generator.spec;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The keywords that bound a value. Both spellings of exclusive bounds are read: OpenAPI 3.0's
 * {@code minimum: 0, exclusiveMinimum: true} gives {@code exclusiveMinimum} 0 and no minimum.
 * Lengths count characters, as JSON Schema does.
 */
public record SpecLimits(
        Optional<Located<Integer>> minLength,
        Optional<Located<Integer>> maxLength,
        Optional<Located<String>> pattern,
        Optional<Located<BigDecimal>> minimum,
        Optional<Located<BigDecimal>> maximum,
        Optional<Located<BigDecimal>> exclusiveMinimum,
        Optional<Located<BigDecimal>> exclusiveMaximum,
        Optional<Located<BigDecimal>> multipleOf,
        Optional<Located<Integer>> minItems,
        Optional<Located<Integer>> maxItems,
        Optional<Located<Boolean>> uniqueItems,
        Optional<Located<Integer>> minProperties,
        Optional<Located<Integer>> maxProperties) {

    /** No bounds. */
    public static final SpecLimits NONE =
            new SpecLimits(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** The same bounds with another greatest length. */
    public SpecLimits withMaxLength(Located<Integer> length) {
        return new SpecLimits(
                minLength,
                Optional.of(length),
                pattern,
                minimum,
                maximum,
                exclusiveMinimum,
                exclusiveMaximum,
                multipleOf,
                minItems,
                maxItems,
                uniqueItems,
                minProperties,
                maxProperties);
    }

    /** The same bounds with others on numbers. */
    public SpecLimits withNumbers(
            Optional<Located<BigDecimal>> least,
            Optional<Located<BigDecimal>> most,
            Optional<Located<BigDecimal>> step) {
        return new SpecLimits(
                minLength,
                maxLength,
                pattern,
                least,
                most,
                exclusiveMinimum,
                exclusiveMaximum,
                step,
                minItems,
                maxItems,
                uniqueItems,
                minProperties,
                maxProperties);
    }
}
