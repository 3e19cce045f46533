package dev.tenon.runtime.codec;

/**
 * Which text a database can keep as it is: PostgreSQL refuses NUL (22021), and a surrogate without
 * its pair has no UTF-8 form, so drivers replace it without a word.
 */
public final class StoredText {

    /** What is refused, in words. */
    static final String REFUSED = "a NUL character or half of a surrogate pair";

    private StoredText() {}

    /** Whether a database can keep the text. */
    public static boolean allows(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
