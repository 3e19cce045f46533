package dev.tenon.runtime.codec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers from their JSON text. The exponent is looked at before anything is expanded: {@code
 * 1e1000000000} is eleven characters and a gigabyte. What passes has at most about 2000 digits on
 * either side of the point and so fits PostgreSQL's {@code numeric} (131072 before, 16383 after).
 */
final class Decimals {

    /** Largest exponent, either way. */
    static final int EXPONENT = 1000;

    /** What is refused, in words. */
    static final String REFUSED = "larger or finer than can be stored";

    private Decimals() {}

    /**
     * The number, with the scale it was written with (never a negative one).
     *
     * @param text a number by the grammar of RFC 8259 §6
     * @return null when its digits or exponent are beyond the limits
     */
    static @Nullable BigDecimal parse(String text) {
        if (text.length() > Json.DIGITS + 8 || !smallExponent(text)) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
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
                || (digits <= 4 && Integer.parseInt(text, first, text.length(), 10) <= EXPONENT);
    }
}
