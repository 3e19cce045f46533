package dev.tenon.runtime.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jooq.Converter;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;

/** Brings a value of a jOOQ query to the database: through its converter, then by JDBC. */
final class ParamBinder {

    private final Converter<Object, Object> converter;
    private final @Nullable Object value;

    @SuppressWarnings("unchecked") // jOOQ pairs each value with a converter of its own type
    ParamBinder(Param<?> param) {
        this.converter = (Converter<Object, Object>) param.getConverter();
        this.value = param.getValue();
    }

    @SuppressWarnings("NullAway") // jOOQ's converters take and give null, which jOOQ does not say
    void set(PreparedStatement jdbc, int position) throws SQLException {
        JdbcValue.set(jdbc, position, converter.to(value), converter.fromType());
    }
}
