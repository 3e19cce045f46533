package dev.tenon.runtime.query;

import dev.tenon.runtime.api.Statement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL text and where the value of each placeholder is found in a statement of the same shape. Safe
 * for use by many threads.
 */
final class SqlShape {

    private final String sql;
    private final boolean reads;
    private final List<Slot> slots;

    /** The text of the trip it was last part of: an operation's trips are nearly all alike. */
    private volatile @Nullable Sent sent;

    /**
     * A shape.
     *
     * @param sql the text
     * @param reads whether it changes nothing that is stored
     * @param slots one for each placeholder, in the order of the text
     */
    SqlShape(String sql, boolean reads, List<Slot> slots) {
        this.sql = sql;
        this.reads = reads;
        this.slots = List.copyOf(slots);
    }

    BoundSql with(Statement<?> statement) {
        return new Use(this, statement);
    }

    /** The driver finds a statement it prepared by its text: the same object is found at once. */
    private String within(Trip trip) {
        Sent known = sent;
        if (known == null || !known.trip.equals(trip)) {
            known = new Sent(trip, trip.around(sql));
            sent = known;
        }
        return known.text;
    }

    /** A trip and its text. */
    private record Sent(Trip trip, String text) {}

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
        public String within(Trip trip) {
            return shape.within(trip);
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
