package dev.tenon.runtime.query;

import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Label;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Brings values of one column to the database, and says what stands for them in the text. */
final class ColumnBinder {

    /** Classes of values in their database form; of every other type the text is sent. */
    private static final Map<String, Class<?>> SENT =
            Map.ofEntries(
                    Map.entry("int2", Short.class),
                    Map.entry("int4", Integer.class),
                    Map.entry("int8", Long.class),
                    Map.entry("numeric", BigDecimal.class),
                    Map.entry("float4", Float.class),
                    Map.entry("float8", Double.class),
                    Map.entry("bool", Boolean.class),
                    Map.entry("uuid", UUID.class),
                    Map.entry("date", LocalDate.class),
                    Map.entry("time", LocalTime.class),
                    Map.entry("timetz", OffsetTime.class),
                    Map.entry("timestamp", LocalDateTime.class),
                    Map.entry("timestamptz", OffsetDateTime.class),
                    Map.entry("bytea", byte[].class),
                    Map.entry("json", JSON.class),
                    Map.entry("jsonb", JSONB.class));

    /** Types the driver says by itself; a cast of any other makes of a text what it is meant as. */
    private static final Set<String> SAID =
            Set.of(
                    "int2", "int4", "int8", "numeric", "float4", "float8", "bool", "text",
                    "varchar", "bpchar", "bytea");

    private static final String ARRAY = "[]";

    private final String type;
    private final String item;
    private final Class<?> sent;

    ColumnBinder(Column<?> column) {
        this.type = column.type();
        boolean array = type.endsWith(ARRAY);
        this.item = array ? type.substring(0, type.length() - ARRAY.length()) : type;
        Class<?> known = SENT.getOrDefault(item, String.class);
        this.sent = array ? known.arrayType() : known;
    }

    /** What stands for one value in the text of a statement. */
    String placeholder() {
        return SAID.contains(type) ? "?" : "cast(? as " + type + ")";
    }

    /** What stands for all values, as an array. */
    String placeholders() {
        return "cast(? as " + type + ARRAY + ")";
    }

    /** Sets one value; null is SQL NULL. */
    void one(PreparedStatement jdbc, int position, @Nullable Object value) throws SQLException {
        JdbcValue.set(jdbc, position, databaseValue(value), sent);
    }

    /** Sets all values as one array. */
    void all(PreparedStatement jdbc, int position, List<?> values) throws SQLException {
        JdbcValue.setArray(jdbc, position, items(values), sent);
    }

    private @Nullable Object databaseValue(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Label label -> label.label();
            case Integer number -> number(number);
            case Long number -> number(number);
            case List<?> items -> items(items);
            default -> value;
        };
    }

    private @Nullable Object[] items(List<?> values) {
        @Nullable Object[] items = new @Nullable Object[values.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = databaseValue(values.get(i));
        }
        return items;
    }

    /** In the type of the column, so that an index serves; as it is where that has no room. */
    private Object number(long value) {
        return switch (item) {
            case "int2" -> value == (short) value ? (Object) (short) value : value;
            case "int4" -> value == (int) value ? (Object) (int) value : value;
            case "numeric" -> BigDecimal.valueOf(value);
            default -> value;
        };
    }
}
