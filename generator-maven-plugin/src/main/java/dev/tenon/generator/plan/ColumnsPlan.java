package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a table or view to write, as statements name them.
 *
 * @param table their type, and jOOQ's
 * @param schema schema of the table, as stored
 * @param name name of the table, as stored
 * @param columns in the order of the table
 */
public record ColumnsPlan(TablePlan table, String schema, String name, List<Column> columns) {

    /**
     * A column.
     *
     * @param constant its Java name
     * @param name as stored
     * @param type SQL type without length and precision, as a cast spells it
     * @param value its Java type
     * @param nullable whether it may be NULL
     * @param room how its limit is said; empty without one
     */
    public record Column(
            String constant,
            String name,
            String type,
            ValuePlan value,
            boolean nullable,
            Optional<Room> room) {}

    /**
     * The limit of a column, as a call.
     *
     * @param method what it limits
     * @param most its arguments
     */
    public record Room(String method, List<Integer> most) {
        public Room {
            most = List.copyOf(most);
        }
    }

    public ColumnsPlan {
        columns = List.copyOf(columns);
    }

    /** The type to write. */
    public ClassName type() {
        return table.columns();
    }
}
