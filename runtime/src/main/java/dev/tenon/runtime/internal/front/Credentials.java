package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.problem.ProblemCode;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a request shows of its caller, not verified yet.
 *
 * @param scheme the scheme it is shown for
 * @param text what is shown, as {@link dev.tenon.runtime.security.Authenticator} takes it
 */
record Credentials(Auth.Scheme scheme, String text) {

    private static final String NOT_ONE_WAY =
            "The request shows who calls in more than one way: it may do so in one.";

    /** Keeps what was shown out of logs. */
    @Override
    public String toString() {
        return "Credentials[" + scheme.name() + "]";
    }

    /**
     * Everything a request shows.
     *
     * @param peer name of the verified certificate of its connection; null for none
     * @throws dev.tenon.runtime.api.ProblemException 400 for two headers Authorization, 401 for one
     *     no scheme of the document reads, or for credentials of two mechanisms
     */
    static @Nullable Credentials of(Auth auth, HttpHeaders headers, @Nullable String peer) {
        List<Credentials> shown = new ArrayList<>();
        addAuthorization(auth, headers.getAll(HttpHeaderNames.AUTHORIZATION), shown);
        for (Auth.Scheme scheme : auth.schemes()) {
            switch (scheme.mechanism()) {
                case COOKIE ->
                        Cookies.sent(headers, String.valueOf(scheme.cookie())).stream()
                                .filter(value -> !value.isEmpty())
                                .forEach(value -> shown.add(new Credentials(scheme, value)));
                case CERTIFICATE -> {
                    if (peer != null) {
                        shown.add(new Credentials(scheme, peer));
                    }
                }
                case BEARER, BASIC -> {}
            }
        }
        if (shown.size() > 1) {
            throw ProblemCode.UNAUTHENTICATED.exception(NOT_ONE_WAY);
        }
        return shown.isEmpty() ? null : shown.getFirst();
    }

    /** RFC 9110 §11.6.2: a scheme word in any case, a space, the rest. */
    private static void addAuthorization(Auth auth, List<String> headers, List<Credentials> shown) {
        if (headers.isEmpty()) {
            return;
        }
        if (headers.size() > 1) {
            throw ProblemCode.MALFORMED.exception("A request has one header Authorization.");
        }
        String header = headers.getFirst().strip();
        int space = header.indexOf(' ');
        String word = space < 0 ? header : header.substring(0, space);
        Auth.Scheme scheme = scheme(auth, word.toLowerCase(Locale.ROOT));
        if (scheme == null || space < 0) {
            throw ProblemCode.UNAUTHENTICATED.exception(
                    "The header Authorization holds no credentials that are read here.");
        }
        shown.add(new Credentials(scheme, header.substring(space).strip()));
    }

    /** The first scheme of the document that is spoken with this word. */
    private static Auth.@Nullable Scheme scheme(Auth auth, String word) {
        for (Auth.Scheme scheme : auth.schemes()) {
            boolean spoken =
                    switch (scheme.mechanism()) {
                        case BEARER -> word.equals("bearer");
                        case BASIC -> word.equals("basic");
                        case COOKIE, CERTIFICATE -> false;
                    };
            if (spoken) {
                return scheme;
            }
        }
        return null;
    }
}
