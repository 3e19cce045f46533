package dev.tenon.runtime.session;

import dev.tenon.runtime.query.BoundSql;
import java.sql.PreparedStatement;

/** SQL text of a test, without values. */
record TextSql(String sql, boolean reads) implements BoundSql {

    static TextSql of(String sql) {
        return new TextSql(sql, true);
    }

    @Override
    public void bind(PreparedStatement statement, int first) {
        // There are no values.
    }
}
