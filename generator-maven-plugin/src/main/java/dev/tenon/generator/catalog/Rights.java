package dev.tenon.generator.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who reaches which rows of a relation. Superusers, who reach all of them, are never named here.
 *
 * @param rowSecurity whether policies say which rows a role reaches
 * @param forced whether they bind the owner too
 * @param owner its owner; empty for a superuser
 * @param grants by role and privilege
 * @param policies by name
 * @param bypassed of a view: tables under row security, as {@code schema.table}, whose rows it
 *     shows with its owner's rights instead of the caller's, by name
 */
public record Rights(
        boolean rowSecurity,
        boolean forced,
        String owner,
        List<Grant> grants,
        List<Policy> policies,
        List<String> bypassed) {

    /** Nothing but the rights of a superuser. */
    public static final Rights NONE = new Rights(false, false, "", List.of(), List.of(), List.of());

    public Rights {
        grants = List.copyOf(grants);
        policies = List.copyOf(policies);
        bypassed = List.copyOf(bypassed);
    }

    /** Whether a role may do something with all columns, also those to come. */
    public boolean allows(String role, Privilege privilege) {
        return of(role, privilege).anyMatch(grant -> grant.columns().isEmpty());
    }

    /** Whether a role may do something with a column. */
    public boolean allows(String role, Privilege privilege, String column) {
        return of(role, privilege)
                .anyMatch(grant -> grant.columns().isEmpty() || grant.columns().contains(column));
    }

    private Stream<Grant> of(String role, Privilege privilege) {
        return grants.stream()
                .filter(grant -> grant.privilege() == privilege)
                .filter(grant -> grant.role().equals(role) || grant.role().equals(Grant.EVERYBODY));
    }

    /** The same without grants and owner: what the relation says of its rows. */
    public Rights ofRows() {
        return new Rights(rowSecurity, forced, "", List.of(), policies, bypassed);
    }
}
