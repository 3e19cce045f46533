package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Writes results as JSON, whole. Columns stand in the order of the relation. */
public final class RowsJson {

    private static final int FIRST_SIZE = 512;

    private RowsJson() {}

    /**
     * A page of rows.
     *
     * @param json a JSON array in UTF-8
     * @param count rows in it
     * @param more whether the result has rows beyond
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, compared by nobody
    public record Rows(byte[] json, int count, boolean more) {}

    /**
     * The rows of a result, at most {@code limit} of them.
     *
     * @throws SQLException when the result cannot be read
     */
    public static Rows array(ResultSet rows, Relation<?> relation, int limit) throws SQLException {
        JsonBuffer out = new JsonBuffer(FIRST_SIZE);
        int count = 0;
        boolean more = rows.next();
        out.put('[');
        if (more) {
            RowJson row = new RowJson(rows, out);
            while (more && count < limit) {
                if (count > 0) {
                    out.put(',');
                }
                write(row, relation);
                count++;
                more = rows.next();
            }
        }
        return new Rows(out.put(']').toBytes(), count, more);
    }

    /**
     * The first row of a result as a JSON object in UTF-8; null when there is none.
     *
     * @throws SQLException when the result cannot be read
     */
    public static byte @Nullable [] object(ResultSet rows, Relation<?> relation)
            throws SQLException {
        if (!rows.next()) {
            return null;
        }
        JsonBuffer out = new JsonBuffer(FIRST_SIZE);
        write(new RowJson(rows, out), relation);
        return out.toBytes();
    }

    private static void write(RowJson row, Relation<?> relation) throws SQLException {
        try {
            row.begin();
            relation.write().accept(row);
            row.end();
        } catch (RowException e) {
            throw e.sql();
        }
    }
}
