package dev.tenon.generator.table;

import java.util.regex.Pattern;

/**
 * Tells which regular expressions of JSON Schema (ECMA-262) PostgreSQL (§9.7.3, advanced regular
 * expressions) reads as at least as permissive. Of the others the service takes care alone: a
 * database must never refuse a value that the spec allows.
 *
 * <p>Portable are letters, escaped punctuation, {@code . ^ $ |}, groups, {@code \d} and {@code \w},
 * classes without brackets or negated shorthands inside, and counts up to 255: {@code ^[a-z]{2,5}$}
 * is, {@code \bcat} and {@code (?=x)} are not.
 */
final class PortablePattern {

    private static final String ESCAPE = "\\\\[dwtnrfv./\\\\^$*+?()\\[\\]{}|-]";
    private static final String CLASS_PART = "[^\\[\\]\\\\^-]|\\\\[dwtnrfv./\\\\^$*+?()\\[\\]{}|-]";
    private static final String CLASS =
            "\\[\\^?-?(?:" + CLASS_PART + ")(?:" + CLASS_PART + "|-(?!\\\\[dw]))*\\]";
    private static final String ATOM = ESCAPE + "|" + CLASS + "|[^\\\\\\[\\](){}*+?|]";
    // PostgreSQL counts to 255 only (DUPMAX).
    private static final String NUMBER = "(?:\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5])";
    private static final String COUNT =
            "(?:[*+?]|\\{" + NUMBER + "(?:,(?:" + NUMBER + ")?)?\\})\\??";
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?:(?:"
                            + ATOM
                            + ")(?:"
                            + COUNT
                            + ")?|\\((?:\\?:)?|\\)(?:"
                            + COUNT
                            + ")?|\\|)*");
    private static final Pattern NEGATED_SHORTHAND = Pattern.compile("\\[\\^[^\\]]*\\\\[dw]");

    private PortablePattern() {}

    static boolean is(String pattern) {
        return pattern.length() <= 1000
                && WHOLE.matcher(pattern).matches()
                && !NEGATED_SHORTHAND.matcher(pattern).find()
                && !pattern.startsWith("***");
    }
}
