package dev.tenon.generator.model;

import java.util.List;

/**
 * What holds for every call of an operation.
 *
 * @param access who may call
 */
public record Terms(Access access) {

    /**
     * Who may call.
     *
     * @param requirements the credentials that admit a caller, any one of them
     * @param anonymous whether a caller without credentials is admitted
     * @param roles the only roles that may call; empty for all
     * @param groups groups of which a caller needs one; empty for none
     */
    public record Access(
            List<Requirement> requirements,
            boolean anonymous,
            List<String> roles,
            List<String> groups) {
        public Access {
            requirements = List.copyOf(requirements);
            roles = List.copyOf(roles);
            groups = List.copyOf(groups);
        }

        /** Whether everybody may call. */
        public boolean isOpen() {
            return requirements.isEmpty() && roles.isEmpty() && groups.isEmpty();
        }
    }

    /**
     * A credential that admits.
     *
     * @param scheme name of the security scheme
     * @param scopes roles or groups
     */
    public record Requirement(String scheme, List<String> scopes) {
        public Requirement {
            scopes = List.copyOf(scopes);
        }
    }
}
