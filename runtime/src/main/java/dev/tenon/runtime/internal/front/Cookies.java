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

    /** The values of a cookie, in their order. */
    public List<String> values(String name) {
        return all.stream().filter(pair -> pair.name().equals(name)).map(Pair::value).toList();
    }
}
