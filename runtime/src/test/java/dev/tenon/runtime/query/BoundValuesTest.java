package dev.tenon.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.TestTable;
import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.Statement;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of value arrives as it was sent: stored, compared, in lists, null, and prepared. */
final class BoundValuesTest {

    private static final TestTable EVERY = new TestTable("probe", "everything");
    private static final Column<Integer> ID = EVERY.of("id", "int4", Integer.class);
    private static final Relation<String> EVERYTHING =
            Relation.of(EVERY, row -> String.valueOf(row.text(1)), row -> row.text(1, "id"))
                    .column("id", ID)
                    .keyedBy(ID);
    private static final UUID SOME_ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private static Connection connection;
    private final SqlShapes shapes = new SqlShapes();

    @BeforeAll
    static void open() throws SQLException {
        Probe.reset();
        TestDatabase.admin("grant select, insert, delete on probe.everything to petstore_service");
        connection =
                DriverManager.getConnection(
                        TestDatabase.url(), TestDatabase.user(), TestDatabase.password());
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from probe.everything");
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(EVERY.of("small", "int2", Short.class), (short) -7, "-7"),
                arguments(EVERY.of("id", "int4", Integer.class), Integer.MIN_VALUE, "-2147483648"),
                arguments(
                        EVERY.of("big", "int8", Long.class), Long.MAX_VALUE, "9223372036854775807"),
                arguments(
                        EVERY.of("exact", "numeric", BigDecimal.class),
                        new BigDecimal("1E+3"),
                        "1000.00"),
                arguments(EVERY.of("real4", "float4", Float.class), 1.5f, "1.5"),
                arguments(EVERY.of("real8", "float8", Double.class), 0.1, "0.1"),
                arguments(EVERY.of("truth", "bool", Boolean.class), true, "true"),
                arguments(EVERY.of("short_text", "varchar", String.class), "a'?\"b", "a'?\"b"),
                arguments(EVERY.of("fixed", "bpchar", String.class), "abc", "abc"),
                arguments(EVERY.of("id_text", "uuid", UUID.class), SOME_ID, SOME_ID.toString()),
                arguments(
                        EVERY.of("day", "date", LocalDate.class),
                        LocalDate.of(2024, 2, 29),
                        "2024-02-29"),
                arguments(
                        EVERY.of("moment", "timestamptz", OffsetDateTime.class),
                        OffsetDateTime.parse("2024-02-29T23:59:59.123+05:30"),
                        "2024-02-29 18:29:59.123+00"),
                arguments(
                        EVERY.of("moment", "timestamptz", Instant.class),
                        Instant.parse("2024-02-29T18:29:59.123Z"),
                        "2024-02-29 18:29:59.123+00"),
                arguments(
                        EVERY.of("local_moment", "timestamp", LocalDateTime.class),
                        LocalDateTime.parse("2024-02-29T23:59:59.123456"),
                        "2024-02-29 23:59:59.123456"),
                arguments(
                        EVERY.of("raw", "bytea", byte[].class),
                        "a\0\\".getBytes(StandardCharsets.UTF_8),
                        "\\x61005c"),
                arguments(
                        EVERY.of("free", "jsonb", JSONB.class),
                        JSONB.valueOf("{\"a\": [1]}"),
                        "{\"a\": [1]}"),
                arguments(EVERY.of("mood", "probe.mood", Mood.class), Mood.WILD, "wild"));
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments(EVERY.listOf("bigs", "int8[]", Long.class), List.of(1L, 2L), "{1,2}"),
                arguments(
                        EVERY.listOf("exacts", "numeric[]", BigDecimal.class),
                        List.of(new BigDecimal("0.10")),
                        "{0.10}"),
                arguments(
                        EVERY.listOf("short_texts", "varchar[]", String.class),
                        List.of("a,b", "{}\"", "null", ""),
                        "{\"a,b\",\"{}\\\"\",\"null\",\"\"}"),
                arguments(
                        EVERY.listOf("ids", "uuid[]", UUID.class),
                        List.of(SOME_ID),
                        "{" + SOME_ID + "}"),
                arguments(
                        EVERY.listOf("days", "date[]", LocalDate.class),
                        List.of(LocalDate.of(2024, 2, 29)),
                        "{2024-02-29}"),
                arguments(EVERY.listOf("bigs", "int8[]", Long.class), List.of(), "{}"));
    }

    @ParameterizedTest
    @MethodSource({"values", "lists"})
    <T> void storedAsSent(Column<T> field, T value, String text) throws Exception {
        String column = field.name();
        for (int id = 1; id <= 8; id++) {
            run(EVERYTHING.insert().set(ID, id).set(field, value));
            assertThat(stored(column, "")).containsExactly(text);
            empty();
            run(EVERYTHING.insert().set(ID, id).set(field, column.equals("id") ? value : null));
            assertThat(stored(column, "")).containsExactly(column.equals("id") ? text : null);
            empty();
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void comparedAsSent(Column<T> field, T value, String text) throws Exception {
        String column = field.name();
        Relation<String> relation = EVERYTHING.column("value", field);
        run(EVERYTHING.insert().set(ID, 1).set(field, value));
        if (!column.equals("id")) {
            run(EVERYTHING.insert().set(ID, 2));
        }
        for (int i = 0; i < 8; i++) {
            assertThat(run(relation.select().where(field, value))).hasSize(1);
            assertThat(run(in(relation, field, List.of(value, value)))).hasSize(1);
            assertThat(run(in(relation, field, List.of()))).isEmpty();
        }
        assertThat(stored(column, "where id <> 2")).containsExactly(text);
    }

    /** They are sent as they are, never cut to what the column holds. */
    @Test
    void numbersBeyondTheColumnMatchNothingAndAreRefused() throws SQLException {
        Column<Integer> small = EVERY.of("small", "int2", Integer.class);
        Relation<String> relation = EVERYTHING.column("value", small);
        run(EVERYTHING.insert().set(ID, 1).set(small, 1));
        for (int i = 0; i < 8; i++) {
            assertThat(run(relation.select().where(small, 1))).hasSize(1);
            assertThat(run(relation.select().where(small, 65_537))).isEmpty();
        }
        assertThatThrownBy(() -> run(EVERYTHING.insert().set(ID, 2).set(small, 65_537)))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22003"));
    }

    private static Statement<?> in(Relation<?> relation, Column<?> field, List<?> values) {
        return relation.select()
                .matching(new Query(List.of(predicate(field, values)), List.of(), null));
    }

    @SuppressWarnings("unchecked") // the rows of the table pair types and values
    private static <T> Statement.Predicate<T> predicate(Column<T> field, List<?> values) {
        return new Statement.Predicate<>(field, (List<T>) values);
    }

    private List<String> run(Statement<?> statement) throws SQLException {
        BoundSql sql = shapes.returning(statement);
        List<String> rows = new ArrayList<>();
        try (var jdbc = connection.prepareStatement(sql.sql())) {
            sql.bind(jdbc, 1);
            if (jdbc.execute()) {
                var result = jdbc.getResultSet();
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
        }
        return rows;
    }

    private static List<String> stored(String column, String where) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var jdbc = connection.createStatement()) {
            jdbc.execute("set timezone to 'UTC'");
            var rows =
                    jdbc.executeQuery("select " + column + "::text from probe.everything " + where);
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
