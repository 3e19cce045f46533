package dev.tenon.generator.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes a column's type apart. */
final class SqlTypes {

    /** Bytes that PostgreSQL adds to the modifier of strings and numerics (its VARHDRSZ). */
    private static final int HEADER = 4;

    private SqlTypes() {}

    /** From a row of {@link CatalogSql#COLUMNS}. */
    static SqlType of(ResultSet row) throws SQLException {
        String base = row.getString(4);
        int modifier = row.getInt(5);
        boolean numeric = base.equals("numeric") && modifier >= HEADER;
        return new SqlType(
                row.getString(3),
                base,
                length(base, modifier),
                numeric ? (modifier - HEADER) >> 16 & 0xFFFF : 0,
                numeric ? scale(modifier - HEADER) : 0,
                row.getBoolean(6),
                CatalogRows.texts(row, 7),
                row.getString(13));
    }

    private static int length(String base, int modifier) {
        return switch (base) {
            case "varchar", "bpchar" -> Math.max(0, modifier - HEADER);
            case "bit", "varbit" -> Math.max(0, modifier);
            default -> 0;
        };
    }

    /** Eleven bits with a sign: a negative scale rounds before the point. */
    private static int scale(int modifier) {
        return ((modifier & 0x7FF) ^ 0x400) - 0x400;
    }
}
