package dev.tenon.runtime.internal.front;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.util.ArrayList;
import java.util.List;

/**
 * The cookies of a request, in their order (RFC 6265 §4.2); those that break its grammar are left
 * out.
 *
 * @param all every cookie
 */
public record Cookies(List<Pair> all) {

    /**
     * A cookie.
     *
     * @param name its name, in this case
     * @param value its value, without quotes around it
     */
    public record Pair(String name, String value) {}

    public Cookies {
        all = List.copyOf(all);
    }

    /** The cookies of these header fields. */
    static Cookies of(HttpHeaders headers) {
        List<Pair> pairs = new ArrayList<>();
        for (String header : headers.getAll(HttpHeaderNames.COOKIE)) {
            for (Cookie cookie : ServerCookieDecoder.STRICT.decodeAll(header)) {
                pairs.add(new Pair(cookie.name(), cookie.value()));
            }
        }
        return new Cookies(pairs);
    }

    /**
     * Everything that is sent as the value of a cookie, whether it keeps to the grammar or not: who
     * judges credentials must not take broken ones for none.
     */
    static List<String> sent(HttpHeaders headers, String name) {
        List<String> values = new ArrayList<>();
        for (String header : headers.getAll(HttpHeaderNames.COOKIE)) {
            for (String pair : header.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals >= 0 && pair.substring(0, equals).strip().equals(name)) {
                    values.add(unquoted(pair.substring(equals + 1).strip()));
                }
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The values of a cookie, in their order. */
    public List<String> values(String name) {
        return all.stream().filter(pair -> pair.name().equals(name)).map(Pair::value).toList();
    }
}
