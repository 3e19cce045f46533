package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * An index as the spec wants it.
 *
 * @param name empty for the name PostgreSQL gives, such as {@code pet_name_idx}
 * @param parts in order, at least one
 * @param unique whether it refuses equal rows
 * @param location the key in the spec that asks for it
 */
public record DesiredIndex(String name, List<Part> parts, boolean unique, Location location) {

    public DesiredIndex {
        parts = List.copyOf(parts);
    }

    /** One part of an index. */
    public sealed interface Part {

        /**
         * A column.
         *
         * @param name as stored, without quotes
         */
        record Column(String name) implements Part {}

        /**
         * An expression.
         *
         * @param sql without outer parentheses
         */
        record Expression(String sql) implements Part {}
    }
}
