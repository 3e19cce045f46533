package dev.tenon.generator.catalog;

import java.util.List;

/**
 * An index that carries no constraint.
 *
 * @param name of the index
 * @param method access method, such as {@code btree}
 * @param parts column names, or expressions in the server's form, in order
 * @param expression whether some part is an expression
 * @param unique whether it refuses equal rows
 * @param predicate condition of a partial index; empty for a whole one
 */
public record Index(
        String name,
        String method,
        List<String> parts,
        boolean expression,
        boolean unique,
        String predicate) {

    public Index {
        parts = List.copyOf(parts);
    }
}
