package dev.tenon.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.JsonRow;
import dev.tenon.runtime.api.Kind;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.ResultRow;
import dev.tenon.runtime.api.ValueType;
import dev.tenon.runtime.problem.Violations;
import dev.tenon.runtime.sample.PetColumns;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/**
 * What is read from JSON, stored, and read again, as a record and as JSON, is what it was: for each
 * kind, at its extremes, in text and in binary.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoundTripTest {

    private record Shape<T>(
            ValueType<T> type,
            String sql,
            Function<ResultRow, T> read,
            BiConsumer<JsonRow, Integer> write) {}

    private static final Map<Kind.Tag, Shape<?>> SHAPES =
            Map.ofEntries(
                    shape(ValueType.int32(), "int4", r -> r.int32(1), (w, p) -> w.int32(p, "v")),
                    shape(ValueType.int64(), "int8", r -> r.int64(1), (w, p) -> w.int64(p, "v")),
                    shape(
                            ValueType.decimal(),
                            "numeric",
                            r -> r.decimal(1),
                            (w, p) -> w.decimal(p, "v")),
                    shape(
                            ValueType.float32(),
                            "float4",
                            r -> r.float32(1),
                            (w, p) -> w.float32(p, "v")),
                    shape(
                            ValueType.float64(),
                            "float8",
                            r -> r.float64(1),
                            (w, p) -> w.float64(p, "v")),
                    shape(ValueType.bool(), "bool", r -> r.bool(1), (w, p) -> w.bool(p, "v")),
                    shape(ValueType.text(), "text", r -> r.text(1), (w, p) -> w.text(p, "v")),
                    shape(ValueType.uuid(), "uuid", r -> r.uuid(1), (w, p) -> w.uuid(p, "v")),
                    shape(ValueType.date(), "date", r -> r.date(1), (w, p) -> w.date(p, "v")),
                    shape(
                            ValueType.dateTime(),
                            "timestamptz",
                            r -> r.dateTime(1),
                            (w, p) -> w.dateTime(p, "v")),
                    shape(ValueType.bytes(), "bytea", r -> r.bytes(1), (w, p) -> w.bytes(p, "v")),
                    shape(ValueType.json(), "jsonb", r -> r.json(1), (w, p) -> w.json(p, "v")));

    private static <T> Map.Entry<Kind.Tag, Shape<?>> shape(
            ValueType<T> type,
            String sql,
            Function<ResultRow, T> read,
            BiConsumer<JsonRow, Integer> write) {
        return Map.entry(type.kind().tag(), new Shape<>(type, sql, read, write));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                        values(Kind.Tag.INT32, "0", "-2147483648", "2147483647"),
                        values(
                                Kind.Tag.INT64,
                                "0",
                                "-9223372036854775808",
                                "9223372036854775807",
                                "9007199254740993"),
                        values(
                                Kind.Tag.DECIMAL,
                                "0",
                                "-1.50",
                                "0.000",
                                "123456789012345678901234567890.000000000000000000001",
                                "1e999",
                                "1e-999",
                                "9".repeat(1000)),
                        values(
                                Kind.Tag.FLOAT32,
                                "0.1",
                                "-0.0",
                                "3.4028235e38",
                                "1e-45",
                                "16777217"),
                        values(
                                Kind.Tag.FLOAT64,
                                "0.1",
                                "-0.0",
                                "1.7976931348623157e308",
                                "5e-324",
                                "1e21"),
                        values(Kind.Tag.BOOLEAN, "true", "false"),
                        values(
                                Kind.Tag.TEXT,
                                "\"\"",
                                "\"null\"",
                                "\"NULL\"",
                                "\"\\\"\\\\ /\\b\\f\\n\\r\\t\\u0001\\u001f\\u007f\"",
                                "\"añ😀\\u2028\\uffff\"",
                                "\"{a,\\\"b\\\"}\"",
                                "\"" + "x".repeat(100_000) + "\""),
                        values(
                                Kind.Tag.UUID,
                                "\"00000000-0000-0000-0000-000000000000\"",
                                "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"",
                                "\"018f2f6a-0001-7002-8003-0123456789ab\""),
                        values(
                                Kind.Tag.DATE,
                                "\"2026-01-31\"",
                                "\"0000-01-01\"",
                                "\"0000-02-29\"",
                                "\"0001-01-01\"",
                                "\"1582-10-04\"",
                                "\"1582-10-10\"",
                                "\"1582-10-15\"",
                                "\"9999-12-31\""),
                        values(
                                Kind.Tag.DATE_TIME,
                                "\"2026-01-31T12:30:00Z\"",
                                "\"2026-07-31T12:30:00.123456Z\"",
                                "\"0000-01-01T00:00:00Z\"",
                                "\"0000-01-01T00:00:00+23:59\"",
                                "\"9999-12-31T23:59:59.999999Z\"",
                                "\"9999-12-31T23:59:59.999999-23:59\"",
                                "\"1969-12-31T23:59:59.999999Z\"",
                                "\"1582-10-10T00:00:00Z\"",
                                "\"1883-11-18T12:00:00.5Z\""),
                        values(
                                Kind.Tag.BYTES,
                                "\"\"",
                                "\"AA==\"",
                                "\"AP8Q\"",
                                "\"" + "AAAA".repeat(1000) + "\""),
                        values(
                                Kind.Tag.JSON,
                                "{}",
                                "{\"a\": {\"b\": [1.50, null, true, \"\\\"\\\\\\n\", {}]}}",
                                "{\"n\": 123456789012345678901234567890.00100}",
                                "{\"ü\": \"😀\"}"))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> values(Kind.Tag tag, String... json) {
        return Arrays.stream(json).map(each -> Arguments.of(tag, each));
    }

    private Connection connection;

    @BeforeAll
    void connect() throws SQLException {
        connection = TestDatabase.admin();
    }

    @AfterAll
    void disconnect() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @MethodSource("values")
    void givesBackWhatItTook(Kind.Tag tag, String json) throws SQLException {
        give(SHAPES.get(tag), json);
    }

    private <T> void give(Shape<T> shape, String json) throws SQLException {
        T value = read(shape.type(), json);
        for (int threshold : new int[] {5, -1}) {
            connection.unwrap(PGConnection.class).setPrepareThreshold(threshold);
            single(shape, value);
            array(shape, value);
        }
    }

    private <T> void single(Shape<T> shape, T value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select ?::" + shape.sql())) {
            select.setObject(1, bind(value));
            List<T> typed;
            try (ResultSet rows = select.executeQuery()) {
                typed = TypedRows.list(rows, shape.read());
            }
            assertThat(key(typed.getFirst())).isEqualTo(key(value));
            try (ResultSet rows = select.executeQuery()) {
                String written = member(rows, row -> shape.write().accept(row, 1));
                assertThat(key(read(shape.type(), written))).as(written).isEqualTo(key(value));
            }
        }
    }

    private <T> void array(Shape<T> shape, T value) throws SQLException {
        ValueType<List<T>> list = ValueType.listOf(shape.type());
        String sql = "select ?::" + shape.sql() + "[]";
        Array array = connection.createArrayOf("text", new Object[] {form(value), form(value)});
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, array);
            try (ResultSet rows = select.executeQuery()) {
                var typed = TypedRows.list(rows, row -> row.list(1, shape.type())).getFirst();
                assertThat(JsonKey.of(typed)).isEqualTo(JsonKey.of(List.of(value, value)));
            }
            if (shape.type().kind().tag() != Kind.Tag.JSON) {
                try (ResultSet rows = select.executeQuery()) {
                    String written = member(rows, row -> row.list(1, "v", shape.type()));
                    assertThat(JsonKey.of(read(list, written)))
                            .isEqualTo(JsonKey.of(List.of(value, value)));
                }
            }
        }
    }

    /** The value of member {@code v} of the first row. */
    private static String member(ResultSet rows, java.util.function.Consumer<JsonRow> writer)
            throws SQLException {
        byte[] json = RowsJson.object(rows, Relation.of(PetColumns.PET, row -> "", writer));
        String text = new String(json, StandardCharsets.UTF_8);
        assertThat(text).startsWith("{\"v\":").endsWith("}");
        return text.substring(5, text.length() - 1);
    }

    private static <T> T read(ValueType<T> type, String json) {
        Violations violations = new Violations();
        try (JsonSource source = new JsonSource(json)) {
            source.next();
            T value = ValueReaders.of(type).fromJson(source, Place.body(violations, 0));
            assertThat(violations.list()).isEmpty();
            return value;
        }
    }

    /** Floating point numbers are told apart by their bits, everything else by JSON equality. */
    private static Object key(Object value) {
        return value instanceof Float || value instanceof Double ? value : JsonKey.of(value);
    }

    private static Object bind(Object value) {
        return value instanceof JSONB json ? json.data() : value;
    }

    /** The text form PostgreSQL reads. */
    private String form(Object value) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select (?::" + sqlOf(value) + ")::text")) {
            select.setObject(1, bind(value));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String sqlOf(Object value) {
        return SHAPES.values().stream()
                .filter(shape -> shape.type().kind().javaType().isInstance(value))
                .map(Shape::sql)
                .findFirst()
                .orElseThrow();
    }
}
