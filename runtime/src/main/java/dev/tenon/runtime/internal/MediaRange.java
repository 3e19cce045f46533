package dev.tenon.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A media type or range with its parameters (RFC 9110 §8.3.1, §12.5.1).
 *
 * @param type such as {@code application}, lower case; {@code *} for any
 * @param subtype such as {@code json}, lower case; {@code *} for any
 * @param parameters name in lower case → value
 */
public record MediaRange(String type, String subtype, Map<String, String> parameters) {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    /** The range a text says; null when it breaks the grammar. */
    public static @Nullable MediaRange parse(String text) {
        List<String> parts = split(text, ';');
        String name = parts.get(0).strip().toLowerCase(Locale.ROOT);
        int slash = name.indexOf('/');
        if (slash < 0
                || !isToken(name.substring(0, slash))
                || !isToken(name.substring(slash + 1))) {
            return null;
        }
        Map<String, String> parameters = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? "" : part.substring(0, equals).strip();
            String value = equals < 0 ? "" : unquote(part.substring(equals + 1).strip());
            if (!part.isBlank() && (!isToken(key) || value.isEmpty())) {
                return null;
            }
            if (!part.isBlank()) {
                parameters.put(key.toLowerCase(Locale.ROOT), value);
            }
        }
        return new MediaRange(name.substring(0, slash), name.substring(slash + 1), parameters);
    }

    /** The comma-separated elements of a header, quoted strings kept whole. */
    static List<String> elements(String header) {
        return split(header, ',').stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** Whether a media type falls into this range. */
    boolean covers(String otherType, String otherSubtype) {
        boolean any = type.equals("*") && subtype.equals("*");
        return any
                || (type.equals(otherType)
                        && (subtype.equals("*") || subtype.equals(otherSubtype)));
    }

    /** How much a caller wants it, 0 to 1 (RFC 9110 §12.4.2); -1 when that breaks the grammar. */
    double weight() {
        String q = parameters.get("q");
        if (q == null) {
            return 1;
        }
        if (!q.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")) {
            return -1;
        }
        return Double.parseDouble(q);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        if (quoted) {
            return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        return isToken(value) ? value : "";
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && TOKEN_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
