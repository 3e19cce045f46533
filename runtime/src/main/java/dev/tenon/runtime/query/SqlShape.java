package dev.tenon.runtime.query;

import dev.tenon.runtime.api.Statement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * SQL text and where the value of each placeholder is found in a statement of the same shape.
 *
 * @param sql the text
 * @param reads whether it changes nothing that is stored
 * @param slots one for each placeholder, in the order of the text
 */
record SqlShape(String sql, boolean reads, List<Slot> slots) {

    SqlShape {
        slots = List.copyOf(slots);
    }

    BoundSql with(Statement<?> statement) {
        return new Use(this, statement);
    }

    /** Where the value of one placeholder comes from. */
    @FunctionalInterface
    interface Slot {

        /** Sets the value of a statement at {@code position}, 1-based. */
        void set(PreparedStatement jdbc, int position, Statement<?> statement) throws SQLException;
    }

    /** A shape with the values of one statement. */
    private record Use(SqlShape shape, Statement<?> statement) implements BoundSql {

        @Override
        public String sql() {
            return shape.sql;
        }

        @Override
        public boolean reads() {
            return shape.reads;
        }

        @Override
        public void bind(PreparedStatement jdbc, int first) throws SQLException {
            int position = first;
            for (Slot slot : shape.slots) {
                slot.set(jdbc, position++, statement);
            }
        }
    }
}
