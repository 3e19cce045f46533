package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Privilege;
import dev.tenon.generator.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A policy of row security as the spec wants it.
 *
 * @param name as stored, at most 63 bytes
 * @param verb the statements it is for; empty for all of them
 * @param roles the roles it is for; empty for all of them
 * @param using SQL condition on rows that are there, without outer parentheses; empty for none
 * @param check the same for rows to be written; empty for none of its own
 * @param location the policy in the spec
 * @param usingAt the condition in the spec; {@code location} without one
 * @param checkAt the other condition in the spec; {@code location} without one
 */
public record DesiredPolicy(
        String name,
        Optional<Privilege> verb,
        List<String> roles,
        String using,
        String check,
        Location location,
        Location usingAt,
        Location checkAt) {

    public DesiredPolicy {
        roles = List.copyOf(roles);
    }
}
