package dev.tenon.runtime.internal.front;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one proxy says of whom it heard from.
 *
 * @param address its address; null when the proxy does not tell, or nothing that can be read
 * @param secure whether it came over TLS, as far as the proxy says so
 */
record Hop(@Nullable InetAddress address, boolean secure) {

    /** The hops that header fields name, the nearest one last. {@code Forwarded} goes first. */
    static List<Hop> all(HttpHeaders headers) {
        List<String> standard = elements(headers.getAll("Forwarded"));
        if (!standard.isEmpty()) {
            return standard.stream().map(Hop::standard).toList();
        }
        List<String> addresses = elements(headers.getAll("X-Forwarded-For"));
        List<String> protocols = elements(headers.getAll("X-Forwarded-Proto"));
        boolean secure = !protocols.isEmpty() && protocols.getLast().equalsIgnoreCase("https");
        if (addresses.isEmpty()) {
            return protocols.isEmpty() ? List.of() : List.of(new Hop(null, secure));
        }
        return addresses.stream().map(text -> new Hop(address(text), secure)).toList();
    }

    /**
     * An element of RFC 7239 §4.
     *
     * <p>Good: {@code for=192.0.2.43;proto=https}, {@code For="[2001:db8::1]:4711"}. Without an
     * address: {@code for=unknown}, {@code for=_hidden}.
     */
    private static Hop standard(String element) {
        InetAddress address = null;
        boolean secure = false;
        for (String pair : element.split(";", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).strip();
            String value = pair.substring(equals + 1).strip().replace("\"", "");
            switch (name.toLowerCase(Locale.ROOT)) {
                case "for" -> address = address(value);
                case "proto" -> secure = value.equalsIgnoreCase("https");
                default -> {}
            }
        }
        return new Hop(address, secure);
    }

    private static List<String> elements(List<String> fields) {
        List<String> elements = new ArrayList<>();
        for (String field : fields) {
            for (String element : field.split(",", -1)) {
                if (!element.isBlank()) {
                    elements.add(element.strip());
                }
            }
        }
        return elements;
    }

    /** An address with or without a port, in brackets if it is of IPv6 (RFC 7239 §6). */
    private static @Nullable InetAddress address(String text) {
        String bare = text;
        int bracket = text.indexOf(']');
        if (text.startsWith("[") && bracket > 0) {
            bare = text.substring(1, bracket);
        } else if (text.indexOf(':') == text.lastIndexOf(':') && text.indexOf(':') > 0) {
            bare = text.substring(0, text.indexOf(':'));
        }
        try {
            return InetAddress.ofLiteral(bare);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
