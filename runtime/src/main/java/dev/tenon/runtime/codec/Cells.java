package dev.tenon.runtime.codec;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGResultSetMetaData;

/**
 * The columns of the current row of a pgjdbc result, as bytes. {@link ResultSet#getBytes(int)}
 * gives what the server sent without a copy; only a {@code bytea} in text form is decoded.
 */
final class Cells {

    private final ResultSet rows;
    private final boolean[] binary;
    private final Cell cell = new Cell();

    /** Throws {@link SQLException} for a result that is not pgjdbc's. */
    Cells(ResultSet rows) throws SQLException {
        this.rows = rows;
        PGResultSetMetaData columns = rows.getMetaData().unwrap(PGResultSetMetaData.class);
        binary = new boolean[rows.getMetaData().getColumnCount()];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = columns.getFormat(i + 1) == 1;
        }
    }

    int count() {
        return binary.length;
    }

    /**
     * Shows a column, counted from 1.
     *
     * @return whether it has a value; false for SQL NULL
     */
    boolean show(int position) {
        try {
            byte[] bytes = rows.getBytes(position);
            if (bytes == null) {
                return false;
            }
            cell.show(bytes, 0, bytes.length).binary(binary[position - 1]);
            return true;
        } catch (SQLException e) {
            throw new RowException(e);
        }
    }

    /** The column that was shown last. */
    Cell cell() {
        return cell;
    }
}
