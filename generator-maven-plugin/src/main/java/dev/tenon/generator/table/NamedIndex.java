package dev.tenon.generator.table;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * An index or unique constraint.
 *
 * @param name empty for the name PostgreSQL gives
 * @param columns as stored, in order, at least one
 * @param unique whether two rows may not be equal in them
 * @param at where the spec asks for it
 */
public record NamedIndex(String name, List<String> columns, boolean unique, Location.InFile at) {

    public NamedIndex {
        columns = List.copyOf(columns);
    }
}
