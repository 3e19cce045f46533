package dev.tenon.runtime.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A text of our own that reads.
 *
 * @param sql the text, with a {@code ?} for each value
 * @param values texts, in the order of the placeholders
 */
public record TextSql(String sql, List<String> values) implements BoundSql {

    public TextSql {
        values = List.copyOf(values);
    }

    /** A text without values. */
    public static TextSql of(String sql) {
        return new TextSql(sql, List.of());
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public void bind(PreparedStatement statement, int first) throws SQLException {
        int position = first;
        for (String value : values) {
            statement.setString(position++, value);
        }
    }
}
