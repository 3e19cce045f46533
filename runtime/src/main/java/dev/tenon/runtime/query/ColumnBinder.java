package dev.tenon.runtime.query;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Brings values of one column to the database: first through its jOOQ converter, then by JDBC. */
final class ColumnBinder {

    private static final Map<Class<?>, DataType<?>> UNBOUNDED =
            Map.of(
                    String.class, SQLDataType.CLOB,
                    BigDecimal.class, SQLDataType.NUMERIC,
                    LocalTime.class, SQLDataType.LOCALTIME,
                    OffsetTime.class, SQLDataType.OFFSETTIME,
                    LocalDateTime.class, SQLDataType.LOCALDATETIME,
                    OffsetDateTime.class, SQLDataType.OFFSETDATETIME);

    private final Converter<Object, Object> converter;

    @SuppressWarnings("unchecked") // a statement pairs each column with values of its own type
    ColumnBinder(Field<?> column) {
        this.converter = (Converter<Object, Object>) column.getConverter();
    }

    /** Sets one value; null is SQL NULL. */
    void one(PreparedStatement jdbc, int position, @Nullable Object value) throws SQLException {
        JdbcValue.set(jdbc, position, databaseValue(value), converter.fromType());
    }

    /** Sets all values as one array. */
    void all(PreparedStatement jdbc, int position, List<?> values) throws SQLException {
        @Nullable Object[] items = new @Nullable Object[values.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = databaseValue(values.get(i));
        }
        JdbcValue.setArray(jdbc, position, items, converter.fromType());
    }

    @SuppressWarnings("NullAway") // jOOQ's converters take and give null, which JOOQ does not say
    private @Nullable Object databaseValue(@Nullable Object value) {
        return converter.to(value);
    }

    /**
     * The type a placeholder for this column is cast to: the column's own, without length and
     * precision. An explicit cast to {@code varchar(10)} cuts longer text without an error
     * (PostgreSQL, Character Types), whereas storing too long a text is refused.
     */
    static DataType<?> type(Field<?> column) {
        return unbounded(column.getDataType());
    }

    private static DataType<?> unbounded(DataType<?> type) {
        if (type.isArray()) {
            DataType<?> item = type.getArrayComponentDataType();
            return item == null ? type : unbounded(item).getArrayDataType();
        }
        if (type.isEnum() || !(type.lengthDefined() || type.precisionDefined())) {
            return type;
        }
        return UNBOUNDED.getOrDefault(type.getConverter().fromType(), type);
    }
}
