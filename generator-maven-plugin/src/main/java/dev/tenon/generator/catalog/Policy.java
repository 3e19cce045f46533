package dev.tenon.generator.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A policy of row security.
 *
 * @param name of the policy
 * @param restrictive whether rows must pass it besides another policy
 * @param verb the statements it is for; empty for all of them
 * @param roles the roles it is for, by name; {@code public} for everybody
 * @param using condition on rows that are there, in the server's own form; empty for none
 * @param check condition on rows to be written, in the same form; empty for none of its own
 */
public record Policy(
        String name,
        boolean restrictive,
        Optional<Privilege> verb,
        List<String> roles,
        String using,
        String check) {

    public Policy {
        roles = List.copyOf(roles);
    }
}
