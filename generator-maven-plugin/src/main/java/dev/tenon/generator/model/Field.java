package dev.tenon.generator.model;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.source.Node;
import java.util.Optional;

/**
 * A field of an object schema, and the column it stands for.
 *
 * @param name as written in the spec
 * @param column the column, as stored
 * @param type of its value
 * @param required whether the schema's {@code required} names it
 * @param nullable whether JSON null is a value of it
 * @param notNull whether the column refuses NULL
 * @param access which way it goes
 * @param standard the spec's {@code default}; empty when there is none
 * @param defaulted whether the column has a default, an identity or a generated value of its own
 * @param description CommonMark; empty when there is none
 * @param at the field's key in the spec
 */
public record Field(
        String name,
        String column,
        ValueKind type,
        boolean required,
        boolean nullable,
        boolean notNull,
        Access access,
        Optional<Node> standard,
        boolean defaulted,
        String description,
        Location.InFile at) {

    /** Which way a field goes. */
    public enum Access {
        READ_WRITE,
        READ_ONLY,
        WRITE_ONLY,
        /** Only SQL knows it. */
        HIDDEN
    }

    /** Whether answers hold it. */
    public boolean isReturned() {
        return access == Access.READ_WRITE || access == Access.READ_ONLY;
    }

    /** Whether request bodies may hold it. */
    public boolean isWritable() {
        return access == Access.READ_WRITE || access == Access.WRITE_ONLY;
    }

    /** The same field, which a body must hold. */
    public Field asRequired() {
        return new Field(
                name,
                column,
                type,
                true,
                nullable,
                notNull,
                access,
                standard,
                defaulted,
                description,
                at);
    }
}
