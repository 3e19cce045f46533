package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.Optional;

/**
 * The foreign key that a field with a reference to another table schema stands for, by
 * OpenAlchemy's rules: {@code <field>_<key>} in the own table for a single reference, {@code <own
 * table>_<key>} in the other table for a list.
 *
 * @param kind which side holds the foreign key
 * @param schema name of the other table schema
 * @param column name of the foreign key column, in the own table for {@code TO_ONE} and in the
 *     other table for {@code TO_MANY}
 * @param declared where a field for that column is written by hand; empty when the column follows
 *     from the relation alone
 * @param targetField the field that the foreign key points at: of the other schema for {@code
 *     TO_ONE}, of the own schema for {@code TO_MANY}
 * @param notNull whether the column refuses null
 * @param at the reference
 */
public record SpecRelation(
        Kind kind,
        String schema,
        String column,
        Optional<Location.InFile> declared,
        SpecField targetField,
        boolean notNull,
        Location.InFile at) {

    /** Which side holds the foreign key. */
    public enum Kind {
        /** The own table holds it. */
        TO_ONE,
        /** The other table holds it. */
        TO_MANY
    }
}
