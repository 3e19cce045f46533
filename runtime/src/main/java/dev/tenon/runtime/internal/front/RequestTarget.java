package dev.tenon.runtime.internal.front;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grammar of request targets (RFC 9112 §3.2, RFC 3986). */
final class RequestTarget {

    /** Characters of a path besides letters, digits and percent escapes. */
    private static final String PATH_MARKS = "-._~!$&'()*+,;=:@/";

    /** The same for a query; brackets are common in it and harmless. */
    private static final String QUERY_MARKS = PATH_MARKS + "?[]";

    /** Characters of a registered name besides letters and digits. */
    private static final String HOST_MARKS = "-._~!$&'()*+;=%";

    private static final List<String> SCHEMES = List.of("http://", "https://");
    private static final int LONGEST_PORT = 5;

    private RequestTarget() {}

    /** Path and query of an origin-form or absolute-form target. */
    static String originForm(String target) {
        int scheme = schemeEnd(target);
        if (scheme == 0) {
            return target;
        }
        for (int i = scheme; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '/') {
                return target.substring(i);
            }
            if (c == '?') {
                return "/" + target.substring(i);
            }
        }
        return "/";
    }

    /** The authority of an absolute-form target; null for a target of another form. */
    static @Nullable String authority(String target) {
        int start = schemeEnd(target);
        if (start == 0) {
            return null;
        }
        int end = start;
        while (end < target.length() && "/?".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        return target.substring(start, end);
    }

    /**
     * The same origin-form target, with characters escaped in its path that Micronaut's router does
     * not take in a variable although they may stand there (RFC 3986 §3.3).
     */
    static String escaped(String target) {
        String path = path(target);
        if (path.indexOf('+') < 0 && path.indexOf('&') < 0 && path.indexOf(';') < 0) {
            return target;
        }
        String safe = path.replace("+", "%2B").replace("&", "%26").replace(";", "%3B");
        return safe + target.substring(path.length());
    }

    /** The path of an origin-form target. */
    static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** How many query parameters a target has, those without a name or value included. */
    static int parameters(String target) {
        int query = target.indexOf('?');
        if (query < 0 || query == target.length() - 1) {
            return 0;
        }
        int parameters = 1;
        for (int i = query; i < target.length(); i++) {
            if (target.charAt(i) == '&') {
                parameters++;
            }
        }
        return parameters;
    }

    /** What is wrong with a target; null when nothing is. */
    static @Nullable String problem(String target) {
        String origin = originForm(target);
        if (!origin.startsWith("/")) {
            return "The request target is no path.";
        }
        int query = path(origin).length();
        for (int i = 0; i < origin.length(); i++) {
            char c = origin.charAt(i);
            String marks = i < query ? PATH_MARKS : QUERY_MARKS;
            if (c == '%') {
                if (!isEscape(origin, i)) {
                    return "The URI has a percent sign without two hexadecimal digits.";
                }
                if (origin.startsWith("00", i + 1)) {
                    return "The URI has an escaped NUL character.";
                }
            } else if (!isAlphanumeric(c) && marks.indexOf(c) < 0) {
                return "The URI has a character that must be percent-encoded.";
            }
        }
        return null;
    }

    /** Whether a text can be a host with an optional port (RFC 9110 §7.2). */
    static boolean isAuthority(String host) {
        int bracket = host.lastIndexOf(']');
        int colon = host.indexOf(':', Math.max(bracket, 0));
        String name = colon < 0 ? host : host.substring(0, colon);
        String port = colon < 0 ? "" : host.substring(colon + 1);
        if (port.length() > LONGEST_PORT || !port.chars().allMatch(RequestTarget::isDigit)) {
            return false;
        }
        if (bracket >= 0) {
            return name.startsWith("[") && name.endsWith("]") && isLiteral(name);
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isAlphanumeric(c) && HOST_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Hexadecimal digits, colons and dots between brackets. */
    private static boolean isLiteral(String name) {
        for (int i = 1; i < name.length() - 1; i++) {
            char c = name.charAt(i);
            if (!HexFormat.isHexDigit(c) && c != ':' && c != '.') {
                return false;
            }
        }
        return name.length() > 2;
    }

    private static int schemeEnd(String target) {
        if (target.startsWith("/")) {
            return 0;
        }
        for (String scheme : SCHEMES) {
            if (target.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return 0;
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(percent + 1))
                && HexFormat.isHexDigit(text.charAt(percent + 2));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
