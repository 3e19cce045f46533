package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.Optional;

/**
 * A foreign key of one column.
 *
 * @param schema database schema of the other table, when it is named
 * @param table the other table
 * @param column the other column; empty when the other table's key is meant
 * @param onDelete what a deleted row does to those that point at it
 * @param onUpdate what a changed key does to the rows that point at it
 * @param name of the constraint; empty when Tenon names it
 * @param at where it is declared
 */
public record SpecReference(
        Optional<Located<String>> schema,
        Located<String> table,
        Optional<Located<String>> column,
        Optional<Located<ReferenceAction>> onDelete,
        Optional<Located<ReferenceAction>> onUpdate,
        Optional<Located<String>> name,
        Location.InFile at) {}
