package dev.tenon.runtime.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. Every mechanism of authentication ends in one.
 *
 * @param scheme name of the security scheme that told it; null for a caller who showed nothing
 * @param subject who it is, in the words of the mechanism ({@code sub} of a token, the common name
 *     of a certificate); null for nobody in particular
 * @param role database role its statements run as; null for the login role of the pool, which only
 *     a service without {@link Auth} has
 * @param groups the groups it is in, by the claims that the document names
 * @param claims everything else that is known of it
 */
public record Principal(
        @Nullable String scheme,
        @Nullable String subject,
        @Nullable String role,
        Set<String> groups,
        Claims claims) {

    public Principal {
        groups = Set.copyOf(groups);
    }

    /** A caller who showed no credentials. */
    public static Principal anonymous(@Nullable String role) {
        return new Principal(null, null, role, Set.of(), Claims.none());
    }

    /** Whether it showed no credentials. */
    public boolean isAnonymous() {
        return scheme == null;
    }
}
