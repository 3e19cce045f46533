package dev.tenon.generator.plan;

import java.util.List;

/**
 * What an operation says of all its calls.
 *
 * @param admitted credentials that admit
 * @param anonymous whether to say that callers without credentials are admitted
 * @param roles the only roles that may call; empty for all
 * @param groups groups of which a caller needs one; empty for none
 */
public record TermsPlan(
        List<Admitted> admitted, boolean anonymous, List<String> roles, List<String> groups) {

    /**
     * A credential that admits.
     *
     * @param scheme name of the security scheme
     * @param scopes roles or groups
     */
    public record Admitted(String scheme, List<String> scopes) {
        public Admitted {
            scopes = List.copyOf(scopes);
        }
    }

    public TermsPlan {
        admitted = List.copyOf(admitted);
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }
}
