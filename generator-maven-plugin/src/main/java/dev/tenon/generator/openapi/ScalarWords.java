package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Scalar;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How OpenAPI says a scalar.
 *
 * @param type of JSON Schema
 * @param format of the OpenAPI format registry; empty for none
 * @param minimum smallest value the Java type holds; empty when there is none
 * @param maximum largest value the Java type holds; empty when there is none
 */
record ScalarWords(
        String type, String format, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {

    // RFC 4648 §4: groups of four, the last one padded, its unused bits zero (§3.5).
    private static final String BASE64 =
            "^([A-Za-z0-9+/]{4})*"
                    + "([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

    static ScalarWords of(Scalar scalar) {
        return switch (scalar) {
            case INT32 -> within("integer", "int32", Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> within("integer", "int64", Long.MIN_VALUE, Long.MAX_VALUE);
            case DECIMAL -> plain("number", "decimal");
            case FLOAT32 -> within("number", "float", new BigDecimal("3.4028235E38"));
            case FLOAT64 -> within("number", "double", new BigDecimal("1.7976931348623157E308"));
            case BOOLEAN -> plain("boolean", "");
            case TEXT -> plain("string", "");
            case EMAIL -> plain("string", "email");
            case URI -> plain("string", "uri");
            case UUID -> plain("string", "uuid");
            case DATE -> plain("string", "date");
            case DATE_TIME -> plain("string", "date-time");
            case BYTES -> plain("string", "byte");
        };
    }

    /** The same words without the bounds of the Java type. */
    ScalarWords unbound() {
        return plain(type, format);
    }

    /** The form a caller's text must have beyond its format; empty for none. */
    static Optional<String> pattern(Scalar scalar) {
        return switch (scalar) {
            case TEXT -> Optional.of(TextRule.NO_NUL);
            case BYTES -> Optional.of(BASE64);
            default -> Optional.empty();
        };
    }

    /** The most characters a form allows; empty when it allows any number. */
    static Optional<Integer> longest(Scalar scalar) {
        // RFC 5321 §4.5.3.1.3, less the angle brackets.
        return scalar == Scalar.EMAIL ? Optional.of(254) : Optional.empty();
    }

    private static ScalarWords plain(String type, String format) {
        return new ScalarWords(type, format, Optional.empty(), Optional.empty());
    }

    private static ScalarWords within(String type, String format, BigDecimal most) {
        return new ScalarWords(type, format, Optional.of(most.negate()), Optional.of(most));
    }

    private static ScalarWords within(String type, String format, long minimum, long maximum) {
        return new ScalarWords(
                type,
                format,
                Optional.of(BigDecimal.valueOf(minimum)),
                Optional.of(BigDecimal.valueOf(maximum)));
    }
}
