package dev.tenon.runtime.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes an answer of what a statement gave. Called once, after the statement took effect, while the
 * connection is held: it should not wait for anything.
 *
 * @param <A> the answer
 */
@FunctionalInterface
public interface ResultHandler<A> {

    /**
     * The answer.
     *
     * @param rows the rows in memory, before the first; columns in the order of the relation; null
     *     for a statement that gives none
     * @param updated rows touched by a statement that gives no rows; 0 when it gives rows
     */
    A handle(@Nullable ResultSet rows, long updated) throws SQLException;
}
