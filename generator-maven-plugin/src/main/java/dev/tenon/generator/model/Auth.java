package dev.tenon.generator.model;

import dev.tenon.generator.spec.SpecScheme;
import java.util.List;
import java.util.Optional;

/**
 * How a service tells its callers apart.
 *
 * @param role path of the claim that is a caller's role
 * @param roles the roles that callers with credentials may have
 * @param anonymous role of callers without credentials; empty when there are no such
 * @param groups names that scopes may be besides roles
 * @param groupClaims paths of the claims that hold a caller's groups
 * @param schemes ways to show credentials, functions named with their schema
 */
public record Auth(
        List<String> role,
        List<String> roles,
        Optional<String> anonymous,
        List<String> groups,
        List<List<String>> groupClaims,
        List<Scheme> schemes) {

    /**
     * A way to show credentials.
     *
     * @param name its name in the document
     * @param mechanism how callers show who they are
     * @param cookie name of the cookie; empty for other mechanisms
     * @param login SQL function with its schema; empty when none is needed
     * @param token path where the service gives tokens; empty when it does not
     */
    public record Scheme(
            String name,
            SpecScheme.Mechanism mechanism,
            Optional<String> cookie,
            Optional<SqlFunction> login,
            Optional<String> token) {}

    public Auth {
        role = List.copyOf(role);
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
        groupClaims = List.copyOf(groupClaims);
        schemes = List.copyOf(schemes);
    }
}
