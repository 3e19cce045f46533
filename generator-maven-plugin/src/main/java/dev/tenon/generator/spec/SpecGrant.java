package dev.tenon.generator.spec;

import java.util.List;

/**
 * What a role may do with the rows of a table.
 *
 * @param role the role
 * @param privileges in document order; empty for nothing
 */
public record SpecGrant(Located<String> role, List<SpecPrivilege> privileges) {

    public SpecGrant {
        privileges = List.copyOf(privileges);
    }
}
