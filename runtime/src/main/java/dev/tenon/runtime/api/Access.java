package dev.tenon.runtime.api;

import java.util.List;
import java.util.Set;

/**
 * Who may call an operation: {@code security} of OpenAPI, and the keys {@code roles} and {@code
 * groups}. Rights on rows are the database's to give; this only ever takes away.
 *
 * @param requirements the credentials that admit a caller, any one of them
 * @param anonymous whether a caller without credentials is admitted
 * @param roles the only roles that may call; empty for all of {@link Auth#roles}
 * @param groups groups of which a caller needs one; empty for none
 */
public record Access(
        List<Requirement> requirements, boolean anonymous, Set<String> roles, Set<String> groups) {

    private static final Access OPEN = new Access(List.of(), true, Set.of(), Set.of());

    /**
     * One security requirement (OpenAPI 3.1 §4.8.30).
     *
     * @param scheme name of the security scheme
     * @param scopes roles or groups, of which the caller needs every one that is a group and, when
     *     there are any, one that is a role
     */
    public record Requirement(String scheme, Set<String> scopes) {
        public Requirement {
            scopes = Set.copyOf(scopes);
        }
    }

    public Access {
        requirements = List.copyOf(requirements);
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
    }

    /** Everybody may call. */
    public static Access open() {
        return OPEN;
    }
}
