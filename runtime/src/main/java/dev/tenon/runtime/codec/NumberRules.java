package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Limit;
import java.math.BigDecimal;
import java.util.List;

/**
 * The keywords that bound a number. They are checked against the number as it was written, so that
 * 0.1 is at most 0.1 whatever a {@code double} makes of it.
 */
final class NumberRules {

    private final List<Limit.Minimum> least;
    private final List<Limit.Maximum> most;
    private final List<Limit.MultipleOf> steps;

    NumberRules(List<Limit> limits) {
        least = Limits.of(limits, Limit.Minimum.class);
        most = Limits.of(limits, Limit.Maximum.class);
        steps = Limits.of(limits, Limit.MultipleOf.class);
    }

    void check(BigDecimal number, Place place) {
        for (Limit.Minimum limit : least) {
            int order = number.compareTo(limit.number());
            if (limit.exclusive() ? order <= 0 : order < 0) {
                place.invalid(
                        limit.exclusive() ? "exclusiveMinimum" : "minimum",
                        (limit.exclusive() ? "must be more than " : "must be at least ")
                                + limit.number().toPlainString());
            }
        }
        for (Limit.Maximum limit : most) {
            int order = number.compareTo(limit.number());
            if (limit.exclusive() ? order >= 0 : order > 0) {
                place.invalid(
                        limit.exclusive() ? "exclusiveMaximum" : "maximum",
                        (limit.exclusive() ? "must be less than " : "must be at most ")
                                + limit.number().toPlainString());
            }
        }
        for (Limit.MultipleOf limit : steps) {
            if (number.remainder(limit.number()).signum() != 0) {
                place.invalid(
                        "multipleOf", "must be a multiple of " + limit.number().toPlainString());
            }
        }
    }
}
