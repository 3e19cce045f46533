package dev.tenon.runtime.query;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jooq.EnumType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Sets placeholders to values in their database form. What JDBC has no type for is sent as text:
 * the cast around its placeholder makes it what it is.
 */
final class JdbcValue {

    private static final Map<Class<?>, Integer> SQL_TYPES =
            Map.ofEntries(
                    Map.entry(Long.class, Types.BIGINT),
                    Map.entry(Integer.class, Types.INTEGER),
                    Map.entry(Short.class, Types.SMALLINT),
                    Map.entry(BigDecimal.class, Types.NUMERIC),
                    Map.entry(Double.class, Types.DOUBLE),
                    Map.entry(Float.class, Types.REAL),
                    Map.entry(Boolean.class, Types.BOOLEAN),
                    Map.entry(byte[].class, Types.BINARY),
                    Map.entry(String.class, Types.VARCHAR),
                    Map.entry(JSONB.class, Types.VARCHAR),
                    Map.entry(JSON.class, Types.VARCHAR));

    /** Types whose arrays the driver knows without asking the server. */
    private static final Map<Class<?>, String> ARRAY_TYPES =
            Map.of(
                    Long.class, "int8",
                    Integer.class, "int4",
                    Short.class, "int2",
                    BigDecimal.class, "numeric",
                    Double.class, "float8",
                    Float.class, "float4",
                    Boolean.class, "bool",
                    UUID.class, "uuid");

    /** What the driver calls types that JDBC has no number for. */
    private static final Map<Class<?>, String> OTHER_TYPES =
            Map.of(
                    UUID.class, "uuid",
                    LocalDate.class, "date",
                    LocalTime.class, "time",
                    OffsetTime.class, "timetz",
                    LocalDateTime.class, "timestamp",
                    OffsetDateTime.class, "timestamptz",
                    Instant.class, "timestamptz");

    private JdbcValue() {}

    /**
     * Sets one value.
     *
     * @param type its class, which matters when it is null. The driver prepares a statement anew
     *     when the type of a placeholder changes. And it asks the server for types it is not told,
     *     which it does at a price: from then on it sends a Sync of its own before the statement,
     *     so that what was set for it, its role above all, is lost before it runs.
     */
    static void set(PreparedStatement jdbc, int position, @Nullable Object value, Class<?> type)
            throws SQLException {
        switch (value) {
            case null -> setNull(jdbc, position, type);
            case Long number -> jdbc.setLong(position, number);
            case Integer number -> jdbc.setInt(position, number);
            case Short number -> jdbc.setShort(position, number);
            case BigDecimal number -> jdbc.setBigDecimal(position, number);
            case Double number -> jdbc.setDouble(position, number);
            case Float number -> jdbc.setFloat(position, number);
            case Boolean truth -> jdbc.setBoolean(position, truth);
            case byte[] bytes -> jdbc.setBytes(position, bytes);
            case UUID uuid -> jdbc.setObject(position, uuid);
            case Instant moment -> jdbc.setObject(position, moment.atOffset(ZoneOffset.UTC));
            case Temporal time -> jdbc.setObject(position, time);
            case Object[] items -> setArray(jdbc, position, items, type.getComponentType());
            default -> jdbc.setString(position, text(value));
        }
    }

    private static void setNull(PreparedStatement jdbc, int position, Class<?> type)
            throws SQLException {
        String other =
                type.isArray() && !SQL_TYPES.containsKey(type)
                        ? ARRAY_TYPES.getOrDefault(type.getComponentType(), "text") + "[]"
                        : OTHER_TYPES.get(type);
        if (other == null) {
            jdbc.setNull(position, SQL_TYPES.getOrDefault(type, Types.VARCHAR));
        } else {
            jdbc.setNull(position, Types.OTHER, other);
        }
    }

    /** Sets an array; {@code item} is the class of its items. */
    static void setArray(
            PreparedStatement jdbc, int position, @Nullable Object[] items, Class<?> item)
            throws SQLException {
        String type = ARRAY_TYPES.getOrDefault(item, "text");
        @Nullable Object[] sent = type.equals("text") ? texts(items) : items;
        jdbc.setArray(position, jdbc.getConnection().createArrayOf(type, sent));
    }

    private static @Nullable Object[] texts(@Nullable Object[] items) {
        @Nullable Object[] texts = new @Nullable String[items.length];
        for (int i = 0; i < items.length; i++) {
            Object item = items[i];
            texts[i] = item == null ? null : text(item);
        }
        return texts;
    }

    private static String text(Object value) {
        return switch (value) {
            case JSONB json -> json.data();
            case JSON json -> json.data();
            case EnumType label -> label.getLiteral();
            // PostgreSQL, Binary Data Types, bytea Hex Format
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }
}
