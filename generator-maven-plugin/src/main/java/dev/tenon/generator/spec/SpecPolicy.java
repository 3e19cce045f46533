package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A policy of row security: rows that some roles may see or write (PostgreSQL, CREATE POLICY).
 *
 * @param name its name
 * @param verb the statements it is for; empty for all of them
 * @param to the roles it is for; empty for all of them
 * @param using SQL condition that rows there must meet
 * @param check SQL condition that rows to be written must meet; {@code using} where not written
 * @param at where the policy stands
 */
public record SpecPolicy(
        Located<String> name,
        Optional<SpecVerb> verb,
        List<Located<String>> to,
        Optional<Located<String>> using,
        Optional<Located<String>> check,
        Location.InFile at) {

    public SpecPolicy {
        to = List.copyOf(to);
    }
}
