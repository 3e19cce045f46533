package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.problem.ProblemCode;
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
     * @param most most bytes of the JSON
     * @throws SQLException when the result cannot be read
     * @throws ProblemException 422 when there would be more bytes; no more of them are made then
     */
    public static Rows array(ResultSet rows, Relation<?> relation, int limit, int most)
            throws SQLException {
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
                if (out.size() >= most) {
                    throw tooLong(most);
                }
                count++;
                more = rows.next();
            }
        }
        return new Rows(out.put(']').toBytes(), count, more);
    }

    /** The end of a request whose answer would have more than {@code most} bytes. */
    public static ProblemException tooLong(int most) {
        return ProblemCode.INVALID.exception(
                "The answer would have more than " + most + " bytes.", "Ask for fewer rows.");
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
