package dev.tenon.runtime.codec;

/** The URI of RFC 3986 §3: with a scheme, in ASCII, every other character percent-encoded. */
final class UriFormat {

    private static final String MARKS = "-._~!$&'()*+,;=";

    private UriFormat() {}

    static boolean matches(String text) {
        int colon = text.indexOf(':');
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        String whole = hash < 0 ? text : text.substring(0, hash);
        if (colon < 0 || colon >= whole.length() || !scheme(text.substring(0, colon))) {
            return false;
        }
        int question = whole.indexOf('?', colon);
        String query = question < 0 ? "" : whole.substring(question + 1);
        String hierarchy = whole.substring(colon + 1, question < 0 ? whole.length() : question);
        return hierarchy(hierarchy) && characters(query, ":@/?") && characters(fragment, ":@/?");
    }

    private static boolean scheme(String text) {
        if (text.isEmpty() || !letterOrDigit(text.charAt(0)) || text.charAt(0) <= '9') {
            return false;
        }
        return text.chars().allMatch(c -> letterOrDigit((char) c) || "+-.".indexOf(c) >= 0);
    }

    private static boolean hierarchy(String text) {
        if (!text.startsWith("//")) {
            return characters(text, ":@/");
        }
        int slash = text.indexOf('/', 2);
        int end = slash < 0 ? text.length() : slash;
        return authority(text.substring(2, end)) && characters(text.substring(end), ":@/");
    }

    private static boolean authority(String text) {
        int at = text.lastIndexOf('@');
        String host = text.substring(at + 1);
        int close = host.startsWith("[") ? host.indexOf(']') : -1;
        if (host.startsWith("[") && (close < 2 || !characters(host.substring(1, close), ":"))) {
            return false;
        }
        int colon = host.indexOf(':', Math.max(close, 0));
        String name = colon < 0 ? host : host.substring(0, colon);
        String port = colon < 0 ? "" : host.substring(colon + 1);
        return characters(text.substring(0, Math.max(at, 0)), ":")
                && (close < 0 ? characters(name, "") : close == name.length() - 1)
                && port.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Whether there are only unreserved characters, delimiters, percent escapes and {@code more}.
     */
    private static boolean characters(String text, String more) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length()
                        || !hex(text.charAt(i + 1))
                        || !hex(text.charAt(i + 2))) {
                    return false;
                }
                i += 2;
            } else if (!letterOrDigit(c) && MARKS.indexOf(c) < 0 && more.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean letterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static boolean hex(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }
}
