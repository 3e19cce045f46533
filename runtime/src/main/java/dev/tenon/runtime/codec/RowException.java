package dev.tenon.runtime.codec;

import java.io.Serial;
import java.sql.SQLException;

/** Carries an {@link SQLException} through row readers and writers, which declare none. */
final class RowException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final SQLException sql;

    RowException(SQLException sql) {
        super(sql);
        this.sql = sql;
    }

    SQLException sql() {
        return sql;
    }
}
