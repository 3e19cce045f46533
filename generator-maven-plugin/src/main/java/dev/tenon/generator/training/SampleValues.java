package dev.tenon.generator.training;

import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;

/**
 * Values that requests and rows may hold, as JSON has them: texts, numbers, truth values, lists and
 * maps. The same kind gives the same value, so that a row is found by the key it was stored with. A
 * pattern is not looked at: what does not match it is refused, which is worth a try as well.
 */
final class SampleValues {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private SampleValues() {}

    /** A value of that kind. */
    static Object of(ValueKind kind) {
        return switch (kind) {
            case ValueKind.Choice choice -> choice.type().labels().getFirst();
            case ValueKind.Many many -> {
                int size = many.limits().minItems().map(Located::value).orElse(1);
                yield Collections.nCopies(size, of(many.item()));
            }
            case ValueKind.Json _ -> Map.of();
            case ValueKind.Single single ->
                    single.allowed().isEmpty()
                            ? of(single.scalar(), single.limits())
                            : of(single.allowed().getFirst());
        };
    }

    private static Object of(Scalar scalar, SpecLimits limits) {
        return switch (scalar) {
            case INT32, INT64, DECIMAL, FLOAT32, FLOAT64 -> number(limits);
            case BOOLEAN -> true;
            // A digit, for SQL may make a number of a text.
            case TEXT -> "1".repeat(limits.minLength().map(Located::value).orElse(1));
            case EMAIL -> "1@example.org";
            case URI -> "https://example.org/1";
            case UUID -> "00000000-0000-4000-8000-000000000001";
            case DATE -> "2026-01-01";
            case DATE_TIME -> "2026-01-01T00:00:00Z";
            case BYTES -> "AAAA";
        };
    }

    private static Object of(Node allowed) {
        if (!(allowed instanceof Node.Scalar scalar)) {
            return "1";
        }
        return switch (scalar.kind()) {
            case INTEGER, NUMBER -> scalar.number().map(Object.class::cast).orElse(ONE);
            case BOOLEAN -> scalar.isTrue();
            case TEXT, NULL -> scalar.text();
        };
    }

    /** 1, or what is next to it within the bounds. */
    private static BigDecimal number(SpecLimits limits) {
        var number = ONE;
        number = limits.minimum().map(Located::value).orElse(number).max(number);
        number =
                limits.exclusiveMinimum().map(at -> at.value().add(ONE)).orElse(number).max(number);
        number = limits.maximum().map(Located::value).orElse(number).min(number);
        number =
                limits.exclusiveMaximum()
                        .map(at -> at.value().subtract(ONE))
                        .orElse(number)
                        .min(number);
        var step = limits.multipleOf().map(Located::value).orElse(ONE);
        return number.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
}
