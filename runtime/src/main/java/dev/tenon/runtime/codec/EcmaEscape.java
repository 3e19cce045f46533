package dev.tenon.runtime.codec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One escape of an ECMA-262 expression in the syntax of java.util.regex, fit to stand in a class.
 *
 * @param codePoint the character; -1 for a set of characters
 * @param text the translation
 */
record EcmaEscape(int codePoint, String text) {

    /** A reference to a group by number. */
    static final Pattern REFERENCE = Pattern.compile("\\\\([1-9][0-9]*)");

    private static final Pattern CODE =
            Pattern.compile(
                    "u\\{([0-9A-Fa-f]{1,6})}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|c([A-Za-z])");

    /** White space and line ends (ECMA-262 §12.2, §12.3), and everything else. */
    private static final String SPACE =
            "\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}"
                    + "\\x{205f}\\x{3000}\\x{feff}";

    private static final String NO_SPACE =
            "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}"
                    + "\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}"
                    + "\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";

    boolean set() {
        return codePoint < 0;
    }

    /** The escape a cursor stands on, moving over it. */
    static EcmaEscape read(EcmaCursor cursor) {
        cursor.take("\\");
        Matcher code = cursor.match(CODE);
        if (code != null) {
            return character(code(code, cursor));
        }
        int c = cursor.next();
        return switch (c) {
            case 'd', 'D', 'w', 'W' -> new EcmaEscape(-1, "\\" + (char) c);
            case 's' -> new EcmaEscape(-1, SPACE);
            case 'S' -> new EcmaEscape(-1, NO_SPACE);
            case 'p', 'P' -> {
                if (!cursor.take("{")) {
                    throw cursor.fail("a property without a name");
                }
                yield new EcmaEscape(-1, EcmaProperty.translate(cursor.until('}'), c == 'P'));
            }
            case 't' -> character('\t');
            case 'n' -> character('\n');
            case 'v' -> character(0xB);
            case 'f' -> character('\f');
            case 'r' -> character('\r');
            case '0' -> character(0);
            default -> {
                if (c < 128 && Character.isLetterOrDigit(c)) {
                    throw cursor.fail("an unknown escape \\" + (char) c + " before");
                }
                yield character(c);
            }
        };
    }

    /** Adds one character that stands for itself. */
    static void literal(int c, StringBuilder out) {
        if (c > 127 || Character.isLetterOrDigit(c)) {
            out.appendCodePoint(c);
        } else {
            out.append("\\x{").append(Integer.toHexString(c)).append('}');
        }
    }

    static EcmaEscape character(int c) {
        StringBuilder out = new StringBuilder();
        literal(c, out);
        return new EcmaEscape(c, out.toString());
    }

    /** A number small enough to count groups with. */
    static int number(String digits) {
        return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static int code(Matcher code, EcmaCursor cursor) {
        if (code.group(4) != null) {
            return code.group(4).charAt(0) % 32;
        }
        String hex = code.group(1) != null ? code.group(1) : code.group(2);
        int c = Integer.parseInt(hex != null ? hex : code.group(3), 16);
        if (c > Character.MAX_CODE_POINT) {
            throw cursor.fail("a code point that is too large before");
        }
        if (code.group(2) != null && c < 0xE000 && Character.isHighSurrogate((char) c)) {
            Matcher low = cursor.match(LOW_SURROGATE);
            return low == null
                    ? c
                    : Character.toCodePoint((char) c, (char) Integer.parseInt(low.group(1), 16));
        }
        return c;
    }

    private static final Pattern LOW_SURROGATE =
            Pattern.compile("\\\\u([dD][c-fC-F][0-9A-Fa-f]{2})");
}
