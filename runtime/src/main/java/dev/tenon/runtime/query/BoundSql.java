package dev.tenon.runtime.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One SQL statement and the values of its placeholders. */
public interface BoundSql {

    /** The text, with a {@code ?} for each value. */
    String sql();

    /** The text with what a trip sends before and after it. */
    default String within(Trip trip) {
        return trip.around(sql());
    }

    /** Whether it changes nothing that is stored, so that running it twice does no harm. */
    boolean reads();

    /**
     * Sets the values.
     *
     * @param first position of the first one, 1-based
     */
    void bind(PreparedStatement statement, int first) throws SQLException;
}
