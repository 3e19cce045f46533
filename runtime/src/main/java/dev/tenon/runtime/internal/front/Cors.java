package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.limits.CorsSettings;
import dev.tenon.runtime.problem.ProblemCode;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cross-origin resource sharing (the Fetch standard, "CORS protocol"). A preflight request is the
 * OPTIONS of its path, whose answer lists the methods there are; what is added here tells a browser
 * that it may use them. Nothing is ever told to an origin that is not on the list. Immutable.
 */
@Singleton
final class Cors {

    /** Possessive where a caller may go on for long: a search without a way back needs no stack. */
    private static final Pattern LOCAL =
            Pattern.compile(
                    "(https?://)?((?:[a-z0-9-]++\\.)*+localhost"
                            + "|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]*+)?");

    private final CorsSettings settings;
    private final String headers;
    private final String exposed;

    Cors(CorsSettings settings) {
        this.settings = settings;
        this.headers = String.join(", ", settings.headers());
        this.exposed = String.join(", ", settings.exposed());
    }

    /** Takes note of what a request says of the page it comes from. */
    void note(Exchange exchange, HttpRequest head) {
        if (settings.origins().isEmpty()) {
            return;
        }
        exchange.origin = allowed(head.headers().getAll(HttpHeaderNames.ORIGIN));
        exchange.preflight =
                exchange.method.equals("OPTIONS")
                        && head.headers().contains(HttpHeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /**
     * What a page from elsewhere is told by a service on the machine of its reader. A browser sends
     * simple requests without asking, so somebody's page could try the service under development.
     */
    static @Nullable Problem driveBy(Exchange exchange, HttpRequest head) {
        List<String> origins = head.headers().getAll(HttpHeaderNames.ORIGIN);
        if (origins.isEmpty() || exchange.origin != null || exchange.proxied) {
            return null;
        }
        String host = head.headers().get(HttpHeaderNames.HOST, "");
        return isLocal(host) && !origins.stream().allMatch(Cors::isLocal)
                ? ProblemCode.FORBIDDEN.problem(
                        "Pages from elsewhere may not call a service on this machine.",
                        "Name their origin in tenon.cors.origins.")
                : null;
    }

    /** Whether a host or an origin is this machine. */
    private static boolean isLocal(String authority) {
        return LOCAL.matcher(authority.toLowerCase(Locale.ROOT)).matches();
    }

    /** The origin to name in the answer; null for none. */
    private @Nullable String allowed(List<String> origins) {
        if (origins.size() != 1) {
            return null;
        }
        if (settings.isForAll()) {
            return "*";
        }
        return settings.origins().contains(origins.getFirst()) ? origins.getFirst() : null;
    }

    /** Adds to an answer what the page may know. */
    void mark(Exchange exchange, HttpResponse answer) {
        if (settings.origins().isEmpty()) {
            return;
        }
        HttpHeaders fields = answer.headers();
        // An answer without permission is no answer for another page: caches keep them apart.
        fields.add(HttpHeaderNames.VARY, "Origin");
        if (exchange.origin == null) {
            return;
        }
        fields.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, exchange.origin);
        if (settings.credentials()) {
            fields.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        }
        if (exchange.preflight) {
            markPreflight(fields);
        } else if (!exposed.isEmpty()) {
            fields.set(HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
        }
    }

    private void markPreflight(HttpHeaders fields) {
        String methods = fields.get(HttpHeaderNames.ALLOW);
        if (methods == null) {
            return;
        }
        fields.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, methods);
        fields.set(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, settings.maxAge().toSeconds());
        if (!headers.isEmpty()) {
            fields.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, headers);
        }
    }
}
