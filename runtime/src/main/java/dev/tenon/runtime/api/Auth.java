package dev.tenon.runtime.api;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the document tells callers apart: the key {@code auth} and the security schemes. A bean of
 * the generated code; a service without one serves everybody under one role.
 *
 * @param role where the database role of a caller comes from
 * @param roles the only roles statements ever run as
 * @param anonymous role of callers without credentials; null when there are no such
 * @param groups names that scopes may be, besides roles
 * @param groupClaims where the groups of a caller come from, each a text of names between spaces or
 *     a list; the first is where the service itself writes them
 * @param schemes the security schemes the document uses
 */
public record Auth(
        Source role,
        Set<String> roles,
        @Nullable String anonymous,
        Set<String> groups,
        List<Source> groupClaims,
        List<Scheme> schemes) {

    /**
     * A security scheme.
     *
     * @param name its name in the document
     * @param mechanism how callers show who they are
     * @param cookie name of the cookie; null for other mechanisms
     * @param function SQL function that checks a name and a password, or a client's identifier and
     *     secret, such as {@code petstore.login}; null when the mechanism needs none
     * @param token path where a client gets a token, such as {@code /oauth/token}; null for none
     */
    public record Scheme(
            String name,
            Mechanism mechanism,
            @Nullable String cookie,
            @Nullable String function,
            @Nullable String token) {

        /** A scheme that needs nothing but its name. */
        public static Scheme of(String name, Mechanism mechanism) {
            return new Scheme(name, mechanism, null, null, null);
        }
    }

    /** How callers show who they are. */
    public enum Mechanism {
        /** A signed token in the header Authorization (RFC 6750). */
        BEARER,
        /** A name and a password in the header Authorization (RFC 7617). */
        BASIC,
        /** A signed token in a cookie. */
        COOKIE,
        /** A certificate the client shows when the connection is made (RFC 8446 §4.4.2). */
        CERTIFICATE
    }

    public Auth {
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
        groupClaims = List.copyOf(groupClaims);
        schemes = List.copyOf(schemes);
        if (groupClaims.isEmpty()) {
            throw new IllegalArgumentException("no claim holds groups");
        }
    }
}
