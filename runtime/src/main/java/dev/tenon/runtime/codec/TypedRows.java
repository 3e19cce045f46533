package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.ResultRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads results into records. */
public final class TypedRows {

    private TypedRows() {}

    /**
     * Every row of a pgjdbc result, in its order.
     *
     * @throws SQLException when the result cannot be read
     */
    public static <R> List<R> list(ResultSet rows, Function<ResultRow, R> read)
            throws SQLException {
        List<R> list = new ArrayList<>();
        if (rows.next()) {
            ResultSetRow row = new ResultSetRow(rows);
            do {
                list.add(read(row, read));
            } while (rows.next());
        }
        return list;
    }

    private static <R> R read(ResultSetRow row, Function<ResultRow, R> read) throws SQLException {
        try {
            return read.apply(row);
        } catch (RowException e) {
            throw e.sql();
        }
    }
}
