package dev.tenon.runtime.codec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers from their JSON text. The exponent is looked at before anything is expanded: {@code
 * 1e1000000000} is twelve characters and a gigabyte. What passes has at most 1000 digits when
 * written out, so that it can be sent again as it is answered, and fits PostgreSQL's {@code
 * numeric} (131072 digits before the point, 16383 after).
 */
final class Decimals {

    /** What is refused, in words. */
    static final String REFUSED = "larger or finer than can be stored";

    private Decimals() {}

    /**
     * The number, with the scale it was written with (never a negative one).
     *
     * @param text a number by the grammar of RFC 8259 §6
     * @return null when it has more digits
     */
    static @Nullable BigDecimal parse(String text) {
        if (text.length() > Json.DIGITS + 8 || !smallExponent(text)) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        int before = Math.max(number.precision() - number.scale(), 1);
        if (before + Math.max(number.scale(), 0) > Json.DIGITS) {
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static boolean smallExponent(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e < 0) {
            return true;
        }
        int first = e + 1;
        while (first < text.length() && "+-0".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        int digits = text.length() - first;
        return digits == 0
                || (digits <= 4 && Integer.parseInt(text, first, text.length(), 10) <= Json.DIGITS);
    }
}
