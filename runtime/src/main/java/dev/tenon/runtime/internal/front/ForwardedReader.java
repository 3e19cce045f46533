package dev.tenon.runtime.internal.front;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a header field {@code Forwarded} by the grammar of RFC 7239 §4, and nothing that is not of
 * it: what a caller began and a proxy went on with must never be taken for the proxy's word.
 *
 * <p>Good: {@code for=192.0.2.43;proto=https, for="[2001:db8::1]:4711"}, {@code by="a,\"b;c"}.
 *
 * <p>Bad: {@code for=[2001:db8::1]}, {@code for="192.0.2.43}, {@code for=192.0.2.43;for=unknown}.
 */
final class ForwardedReader {

    private static final String SIGNS = "!#$%&'*+-.^_`|~";

    private final String text;
    private int at;

    private ForwardedReader(String text) {
        this.text = text;
    }

    /**
     * The elements of a field, in order and without empty ones: name in small letters → value,
     * unquoted. Nothing when a single character is out of place.
     */
    static Optional<List<Map<String, String>>> read(String field) {
        ForwardedReader reader = new ForwardedReader(field);
        List<Map<String, String>> elements = new ArrayList<>();
        do {
            Map<String, String> pairs = new HashMap<>();
            if (!reader.element(pairs)) {
                return Optional.empty();
            }
            if (!pairs.isEmpty()) {
                elements.add(pairs);
            }
        } while (reader.take(','));
        return reader.at == field.length() ? Optional.of(elements) : Optional.empty();
    }

    /** Whether pairs follow, which may be none, blanks allowed around them (RFC 9110 §5.6.6). */
    private boolean element(Map<String, String> pairs) {
        do {
            blanks();
            if (isTokenHere() && !pair(pairs)) {
                return false;
            }
            blanks();
        } while (take(';'));
        return true;
    }

    /** Whether a pair follows whose name the element does not have yet. */
    private boolean pair(Map<String, String> pairs) {
        String name = token().toLowerCase(Locale.ROOT);
        if (!take('=')) {
            return false;
        }
        StringBuilder value = new StringBuilder();
        if (take('"')) {
            if (!quoted(value)) {
                return false;
            }
        } else if (isTokenHere()) {
            value.append(token());
        } else {
            return false;
        }
        return pairs.putIfAbsent(name, value.toString()) == null;
    }

    /** Whether a quoted string goes on and ends; its characters without their backslashes. */
    private boolean quoted(StringBuilder value) {
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"') {
                return true;
            }
            if (next == '\\') {
                if (at == text.length()) {
                    return false;
                }
                next = text.charAt(at++);
            }
            if (next != '\t' && (next < ' ' || next == 0x7f)) {
                return false;
            }
            value.append(next);
        }
        return false;
    }

    private String token() {
        int start = at;
        while (isTokenHere()) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean isTokenHere() {
        if (at == text.length()) {
            return false;
        }
        char next = text.charAt(at);
        return (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || (next >= '0' && next <= '9')
                || SIGNS.indexOf(next) >= 0;
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private boolean take(char wanted) {
        boolean isHere = at < text.length() && text.charAt(at) == wanted;
        at += isHere ? 1 : 0;
        return isHere;
    }
}
