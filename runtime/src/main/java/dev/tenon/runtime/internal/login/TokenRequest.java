package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.internal.PercentCoding;
import dev.tenon.runtime.internal.front.FrontRequest;
import dev.tenon.runtime.security.NamePassword;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for (RFC 6749 §4.4.2).
 *
 * @param client who it says it is
 * @param scopes what it wants; empty for all it has
 */
record TokenRequest(NamePassword client, Set<String> scopes) {

    private static final String BASIC = "basic ";

    /**
     * Reads a request.
     *
     * @throws OAuthException for what breaks RFC 6749
     * @throws dev.tenon.runtime.api.ProblemException 415 for a body in another form, 400 for one
     *     that cannot be read
     */
    static TokenRequest of(FrontRequest front) {
        if (front.uri().indexOf('?') >= 0) {
            throw OAuthException.request("parameters stand in the body, never in the address");
        }
        Map<String, String> parameters = TokenParameters.read(front);
        String type = parameters.get("grant_type");
        if (type == null) {
            throw OAuthException.request("grant_type is missing");
        }
        if (!type.equals("client_credentials")) {
            throw OAuthException.grantType();
        }
        NamePassword client = client(front.headers().getAll("Authorization"), parameters);
        return new TokenRequest(client, scopes(parameters.get("scope")));
    }

    /** RFC 6749 §2.3: one way to authenticate in a request. */
    private static NamePassword client(List<String> headers, Map<String, String> parameters) {
        String id = parameters.get("client_id");
        String secret = parameters.get("client_secret");
        if (headers.size() > 1 || (!headers.isEmpty() && secret != null)) {
            throw OAuthException.request("the client shows who it is in more than one way");
        }
        if (headers.isEmpty()) {
            if (id == null || secret == null) {
                throw OAuthException.client();
            }
            return new NamePassword(id, secret);
        }
        NamePassword shown = ofHeader(headers.getFirst().strip());
        if (shown == null) {
            throw OAuthException.client();
        }
        if (id != null && !id.equals(shown.name())) {
            throw OAuthException.request("client_id is not the client of the header");
        }
        return shown;
    }

    /** RFC 6749 §2.3.1: both are encoded like a form's values first. */
    private static @Nullable NamePassword ofHeader(String header) {
        boolean isBasic = header.toLowerCase(Locale.ROOT).startsWith(BASIC);
        NamePassword encoded =
                isBasic ? NamePassword.ofBasic(header.substring(BASIC.length()).strip()) : null;
        if (encoded == null) {
            return null;
        }
        String name = PercentCoding.decode(encoded.name(), true);
        String secret = PercentCoding.decode(encoded.password(), true);
        return name == null || secret == null ? null : new NamePassword(name, secret);
    }

    /** RFC 6749 §3.3: names between single spaces. */
    private static Set<String> scopes(@Nullable String scope) {
        if (scope == null) {
            return Set.of();
        }
        Set<String> scopes = new TreeSet<>(List.of(scope.split(" ", -1)));
        if (scopes.contains("")) {
            throw OAuthException.scope();
        }
        return scopes;
    }
}
