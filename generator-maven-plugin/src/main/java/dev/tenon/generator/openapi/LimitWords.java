package dev.tenon.generator.openapi;

import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes the keywords that bound a value, for the kinds of value they bound. */
final class LimitWords {

    private LimitWords() {}

    /** The keywords of numbers; the bounds of the Java type stand where the spec has none. */
    static void number(Builder schema, SpecLimits limits, ScalarWords words) {
        var minimum = value(limits.minimum());
        var above = value(limits.exclusiveMinimum());
        var maximum = value(limits.maximum());
        var below = value(limits.exclusiveMaximum());
        words.minimum()
                .filter(bound -> !reaches(minimum, bound, 1) && !reaches(above, bound, 1))
                .ifPresent(bound -> schema.put("minimum", new Json.Decimal(bound)));
        words.maximum()
                .filter(bound -> !reaches(maximum, bound, -1) && !reaches(below, bound, -1))
                .ifPresent(bound -> schema.put("maximum", new Json.Decimal(bound)));
        minimum.filter(bound -> !beyond(bound, words.minimum(), -1))
                .ifPresent(bound -> schema.put("minimum", new Json.Decimal(bound)));
        above.ifPresent(bound -> schema.put("exclusiveMinimum", new Json.Decimal(bound)));
        maximum.filter(bound -> !beyond(bound, words.maximum(), 1))
                .ifPresent(bound -> schema.put("maximum", new Json.Decimal(bound)));
        below.ifPresent(bound -> schema.put("exclusiveMaximum", new Json.Decimal(bound)));
        schema.put("multipleOf", value(limits.multipleOf()).map(Json.Decimal::new));
    }

    /**
     * The keywords of strings, less the pattern.
     *
     * @param longest what the format allows; empty when any length will do
     */
    static void text(Builder schema, SpecLimits limits, Optional<Integer> longest) {
        schema.put("minLength", count(limits.minLength()));
        var written = value(limits.maxLength());
        var shorter = longest.filter(most -> written.isEmpty() || written.get() > most);
        schema.put("maxLength", shorter.or(() -> written).map(Json::number));
    }

    /** The keywords of arrays. */
    static void array(Builder schema, SpecLimits limits) {
        schema.put("minItems", count(limits.minItems()));
        schema.put("maxItems", count(limits.maxItems()));
        schema.putTrue("uniqueItems", value(limits.uniqueItems()).orElse(false));
    }

    /** The keywords of free objects. */
    static void object(Builder schema, SpecLimits limits) {
        schema.put("minProperties", count(limits.minProperties()));
        schema.put("maxProperties", count(limits.maxProperties()));
    }

    /** Whether a bound of the spec is at least as strict as the type's. */
    private static boolean reaches(Optional<BigDecimal> bound, BigDecimal limit, int sign) {
        return bound.filter(found -> found.compareTo(limit) * sign >= 0).isPresent();
    }

    private static boolean beyond(BigDecimal bound, Optional<BigDecimal> limit, int sign) {
        return limit.filter(found -> bound.compareTo(found) * sign > 0).isPresent();
    }

    private static Optional<Json> count(Optional<Located<Integer>> limit) {
        return limit.map(found -> Json.number(found.value()));
    }

    private static <T> Optional<T> value(Optional<Located<T>> limit) {
        return limit.map(Located::value);
    }
}
