package dev.tenon.runtime.codec;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a number becomes a Java value.
 *
 * @param name what is asked for, such as "a whole number"
 * @param text what a parameter may look like
 * @param conversion makes the value, or adds a violation
 * @param <T> the Java type of a value
 */
record NumberForm<T>(String name, Pattern text, Conversion<T> conversion) {

    /** Numbers in parameters follow the grammar of JSON (RFC 8259 §6), so 1.0 is a whole one. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private static final BigDecimal INT32_LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal INT32_MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal INT64_LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal INT64_MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Makes a value of a number, given exactly and as it was written; null for a violation. */
    interface Conversion<T> {
        @Nullable T convert(BigDecimal exact, String text, Place place);
    }

    @Nullable T convert(BigDecimal exact, String written, Place place) {
        return conversion.convert(exact, written, place);
    }

    static NumberForm<Integer> int32() {
        return new NumberForm<>(
                "a whole number",
                NUMBER,
                (exact, text, place) ->
                        whole(exact, place) && within(exact, INT32_LEAST, INT32_MOST, place)
                                ? (Integer) exact.intValue()
                                : null);
    }

    static NumberForm<Long> int64() {
        return new NumberForm<>(
                "a whole number",
                NUMBER,
                (exact, text, place) ->
                        whole(exact, place) && within(exact, INT64_LEAST, INT64_MOST, place)
                                ? (Long) exact.longValue()
                                : null);
    }

    static NumberForm<BigDecimal> decimal() {
        return new NumberForm<>("a number", NUMBER, (exact, text, place) -> exact);
    }

    /** The nearest number of 32 bits: binary numbers are near, not exact, by contract. */
    static NumberForm<Float> float32() {
        return new NumberForm<>(
                "a number",
                NUMBER,
                (exact, text, place) -> {
                    float value = Float.parseFloat(text);
                    return finite(Float.isFinite(value), "3.4028235e38", place) ? value : null;
                });
    }

    /** The nearest number of 64 bits. */
    static NumberForm<Double> float64() {
        return new NumberForm<>(
                "a number",
                NUMBER,
                (exact, text, place) -> {
                    double value = Double.parseDouble(text);
                    return finite(Double.isFinite(value), "1.7976931348623157e308", place)
                            ? value
                            : null;
                });
    }

    /** 1.0 and 1e2 are whole (JSON Schema 2020-12, Core §4.2.3); 1.9 would lose its fraction. */
    private static boolean whole(BigDecimal exact, Place place) {
        boolean whole = exact.scale() <= 0 || exact.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            place.malformed("type", "must be a whole number");
        }
        return whole;
    }

    private static boolean within(
            BigDecimal exact, BigDecimal least, BigDecimal most, Place place) {
        boolean within = exact.compareTo(least) >= 0 && exact.compareTo(most) <= 0;
        if (!within) {
            place.malformed("format", "must be between " + least + " and " + most);
        }
        return within;
    }

    private static boolean finite(boolean finite, String most, Place place) {
        if (!finite) {
            place.malformed("format", "must be between -" + most + " and " + most);
        }
        return finite;
    }
}
