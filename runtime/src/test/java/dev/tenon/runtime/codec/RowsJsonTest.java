package dev.tenon.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.JsonRow;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.ValueType;
import dev.tenon.runtime.sample.PetColumns;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;
import org.postgresql.PGResultSetMetaData;

/** Columns to JSON, in both forms the database sends them in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RowsJsonTest {

    private static final Map<String, Consumer<JsonRow>> WRITERS =
            Map.ofEntries(
                    Map.entry("int32", row -> row.int32(1, "v")),
                    Map.entry("int64", row -> row.int64(1, "v")),
                    Map.entry("decimal", row -> row.decimal(1, "v")),
                    Map.entry("float32", row -> row.float32(1, "v")),
                    Map.entry("float64", row -> row.float64(1, "v")),
                    Map.entry("bool", row -> row.bool(1, "v")),
                    Map.entry("text", row -> row.text(1, "v")),
                    Map.entry("uuid", row -> row.uuid(1, "v")),
                    Map.entry("date", row -> row.date(1, "v")),
                    Map.entry("dateTime", row -> row.dateTime(1, "v")),
                    Map.entry("bytes", row -> row.bytes(1, "v")),
                    Map.entry("json", row -> row.json(1, "v")),
                    Map.entry("ints", row -> row.list(1, "v", ValueType.int32())),
                    Map.entry("longs", row -> row.list(1, "v", ValueType.int64())),
                    Map.entry("decimals", row -> row.list(1, "v", ValueType.decimal())),
                    Map.entry("doubles", row -> row.list(1, "v", ValueType.float64())),
                    Map.entry("bools", row -> row.list(1, "v", ValueType.bool())),
                    Map.entry("texts", row -> row.list(1, "v", ValueType.text())),
                    Map.entry("uuids", row -> row.list(1, "v", ValueType.uuid())),
                    Map.entry("dates", row -> row.list(1, "v", ValueType.date())),
                    Map.entry("moments", row -> row.list(1, "v", ValueType.dateTime())),
                    Map.entry("bytess", row -> row.list(1, "v", ValueType.bytes())),
                    Map.entry("jsons", row -> row.list(1, "v", ValueType.json())));

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
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '\u0001',
            value = {
                "int32    | (-2147483648)::int4            | -2147483648",
                "int32    | 7::int2                        | 7",
                "int64    | 9223372036854775807            | 9223372036854775807",
                "int64    | (-9223372036854775808)::int8   | -9223372036854775808",
                "int64    | 9007199254740993               | 9007199254740993",
                "int64    | 0::int8                        | 0",
                "decimal  | 12.50                          | 12.50",
                "decimal  | 0.000000000000000000001        | 0.000000000000000000001",
                "decimal  | 0.00000000                     | 0.00000000",
                "decimal  | 1e30                           | 1000000000000000000000000000000",
                "decimal  | -123456789012345678901234.5678 | -123456789012345678901234.5678",
                "decimal  | 'NaN'::numeric                 | \"NaN\"",
                "decimal  | 'Infinity'::numeric            | \"Infinity\"",
                "decimal  | '-Infinity'::numeric           | \"-Infinity\"",
                "float64  | 'NaN'::float8                  | \"NaN\"",
                "float64  | '-Infinity'::float8            | \"-Infinity\"",
                "float64  | 0.1::float8                    | 0.1",
                "float32  | 'Infinity'::float4             | \"Infinity\"",
                "float32  | 0.1::float4                    | 0.1",
                "bool     | true                           | true",
                "bool     | false                          | false",
                "text     | ''::text                       | \"\"",
                "text     | 'añ😀'::text                    | \"añ😀\"",
                "text     | 'x'::char(3)                   | \"x  \"",
                "text     | E'\"\\\\/\\n\\r\\t\\b\\f'::text | \"\\\"\\\\/\\n\\r\\t\\b\\f\"",
                "text     | E'\\x01\\x1f\\x7f'::text       | \"\\u0001\\u001f\u007f\"",
                "uuid     | '018F2F6A-0000-7000-8000-0123456789AB'::uuid |"
                        + " \"018f2f6a-0000-7000-8000-0123456789ab\"",
                "date     | date '2026-01-31'              | \"2026-01-31\"",
                "date     | date '0001-01-01 BC'           | \"0000-01-01\"",
                "date     | date '0044-03-15 BC'           | \"-0043-03-15\"",
                "date     | date '12026-01-31'             | \"+12026-01-31\"",
                "date     | date '1582-10-10'              | \"1582-10-10\"",
                "date     | date 'infinity'                | \"infinity\"",
                "date     | date '-infinity'               | \"-infinity\"",
                "dateTime | timestamptz '2026-01-31 12:30:00+00'        | \"2026-01-31T12:30:00Z\"",
                "dateTime | timestamptz '2026-07-31 12:30:00.120+02'    |"
                        + " \"2026-07-31T10:30:00.12Z\"",
                "dateTime | timestamptz '2026-01-31 12:30:00.000001+00' |"
                        + " \"2026-01-31T12:30:00.000001Z\"",
                "dateTime | timestamptz '1969-12-31 23:59:59.999999+00' |"
                        + " \"1969-12-31T23:59:59.999999Z\"",
                "dateTime | timestamptz '1850-01-01 00:00:00+00'        | \"1850-01-01T00:00:00Z\"",
                "dateTime | timestamptz '0001-01-01 00:00:00+00 BC'     | \"0000-01-01T00:00:00Z\"",
                "dateTime | timestamptz '0002-12-31 23:00:00+00 BC'     |"
                        + " \"0000-01-01T22:59:00+23:59\"",
                "dateTime | timestamptz '10000-01-01 00:00:00+00'       |"
                        + " \"9999-12-31T00:01:00-23:59\"",
                "dateTime | timestamptz '10001-01-01 00:00:00+00'       |"
                        + " \"+10001-01-01T00:00:00Z\"",
                "dateTime | timestamptz '4713-01-01 00:00:00+00 BC'     |"
                        + " \"-4712-01-01T00:00:00Z\"",
                "dateTime | timestamptz '294276-12-31 23:59:59.999999+00'|"
                        + " \"+294276-12-31T23:59:59.999999Z\"",
                "dateTime | timestamptz 'infinity'         | \"infinity\"",
                "dateTime | timestamptz '-infinity'        | \"-infinity\"",
                "bytes    | '\\x'::bytea                   | \"\"",
                "bytes    | '\\x00ff10'::bytea             | \"AP8Q\"",
                "bytes    | decode(repeat('00', 100), 'hex') | \"" + RowsJsonTest.ZEROS + "\"",
                "json     | '{\"a\":[1.50,null,\"ü\"]}'::jsonb | {\"a\": [1.50, null, \"ü\"]}",
                "ints     | array[1,null,-3]               | [1,null,-3]",
                "ints     | array[]::int[]                 | []",
                "ints     | '[0:2]={1,2,3}'::int[]         | [1,2,3]",
                "ints     | array[[1,2],[3,4]]             | [[1,2],[3,4]]",
                "longs    | array[9223372036854775807]     | [9223372036854775807]",
                "decimals | array[1.50,'NaN'::numeric]     | [1.50,\"NaN\"]",
                "doubles  | array['NaN'::float8]           | [\"NaN\"]",
                "bools    | array[true,false,null]         | [true,false,null]",
                "texts    | array['','null','NULL',null,'a b','a,b','{x}','\"','\\']::text[] |"
                    + " [\"\",\"null\",\"NULL\",null,\"a b\",\"a,b\",\"{x}\",\"\\\"\",\"\\\\\"]",
                "texts    | array['añ😀',E'\\n']::varchar(9)[] | [\"añ😀\",\"\\n\"]",
                "texts    | array[]::text[]                | []",
                "uuids    | array['018f2f6a-0000-7000-8000-0123456789ab']::uuid[] |"
                        + " [\"018f2f6a-0000-7000-8000-0123456789ab\"]",
                "dates    | array[date '2026-01-31', date '0001-01-01 BC', 'infinity'] |"
                        + " [\"2026-01-31\",\"0000-01-01\",\"infinity\"]",
                "moments  | array[timestamptz '2026-01-31 12:30:00.5+01'] |"
                        + " [\"2026-01-31T11:30:00.5Z\"]",
                "bytess   | array['\\x00ff'::bytea, '\\x', null] | [\"AP8=\",\"\",null]",
                "jsons    | array['{\"a\": \"b\"}'::jsonb]    | [{\"a\": \"b\"}]",
            })
    void writesWhatIsStored(String kind, String sql, String json) throws SQLException {
        assertThat(text(kind, sql, 5)).isEqualTo("{\"v\":" + json + "}");
        assertThat(text(kind, sql, -1)).isEqualTo("{\"v\":" + json + "}");
    }

    static final String ZEROS =
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";

    @ParameterizedTest
    @CsvSource({
        "float64, 1e300::float8",
        "float64, 5e-324::float8",
        "float64, -0.0::float8",
        "float64, 1e20::float8",
        "float32, 3.4028235e38::float4",
        "float32, 1e-45::float4"
    })
    void writesBinaryNumbersSoThatTheyAreReadBack(String kind, String sql) throws SQLException {
        for (int threshold : new int[] {5, -1}) {
            String json = text(kind, sql, threshold);
            String digits = json.substring(5, json.length() - 1);
            String back = "select %s = '%s'".formatted(sql, digits);
            try (ResultSet row = connection.createStatement().executeQuery(back)) {
                assertThat(row.next() && row.getBoolean(1)).as(json).isTrue();
            }
        }
    }

    @Test
    void leavesNullOutUnlessAsked() throws SQLException {
        String sql = "select 1, null::int, null::text[], 'x'";
        Consumer<JsonRow> writer =
                row -> {
                    row.nulls().int32(2, "b");
                    row.int32(1, "a");
                    row.int32(2, "c");
                    row.list(3, "d", ValueType.text());
                    row.nulls().list(3, "e", ValueType.text());
                    row.nulls().text(4, "f");
                };
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            assertThat(new String(RowsJson.object(rows, relation(writer)), StandardCharsets.UTF_8))
                    .isEqualTo("{\"b\":null,\"a\":1,\"e\":null,\"f\":\"x\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, [], 0, false",
        "2, 5, '[{\"v\":1},{\"v\":2}]', 2, false",
        "2, 2, '[{\"v\":1},{\"v\":2}]', 2, false",
        "3, 2, '[{\"v\":1},{\"v\":2}]', 2, true"
    })
    void tellsWhetherThereIsMore(int stored, int limit, String json, int count, boolean more)
            throws SQLException {
        String sql = "select generate_series(1, " + stored + ")";
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            RowsJson.Rows page =
                    RowsJson.array(rows, relation(row -> row.int32(1, "v")), limit, 10_000);
            assertThat(new String(page.json(), StandardCharsets.UTF_8)).isEqualTo(json);
            assertThat(page.count()).isEqualTo(count);
            assertThat(page.more()).isEqualTo(more);
        }
    }

    @Test
    void escapesNames() throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select 1")) {
            byte[] json = RowsJson.object(rows, relation(row -> row.int32(1, "ä\"\\\n")));
            assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("{\"ä\\\"\\\\\\n\":1}");
        }
    }

    @Test
    void answersNothingForNoRow() throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select 1 where false")) {
            assertThat(RowsJson.object(rows, relation(row -> row.int32(1, "v")))).isNull();
        }
    }

    @Test
    void passesFaultsOfTheDriverOn() throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select 1")) {
            assertThatThrownBy(() -> RowsJson.object(rows, relation(row -> row.int32(2, "v"))))
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "-1, 1"})
    void isTestedInTextAndInBinary(int threshold, int format) throws SQLException {
        connection.unwrap(PGConnection.class).setPrepareThreshold(threshold);
        try (PreparedStatement statement = connection.prepareStatement("select 1::int8");
                ResultSet rows = statement.executeQuery()) {
            PGResultSetMetaData columns = rows.getMetaData().unwrap(PGResultSetMetaData.class);
            assertThat(columns.getFormat(1)).isEqualTo(format);
        }
    }

    /** The JSON of one value, with {@code threshold} as pgjdbc's prepareThreshold: -1 is binary. */
    private String text(String kind, String sql, int threshold) throws SQLException {
        connection.unwrap(PGConnection.class).setPrepareThreshold(threshold);
        try (PreparedStatement statement = connection.prepareStatement("select " + sql);
                ResultSet rows = statement.executeQuery()) {
            byte[] json = RowsJson.object(rows, relation(WRITERS.get(kind)));
            return new String(json, StandardCharsets.UTF_8);
        }
    }

    private static Relation<Object> relation(Consumer<JsonRow> writer) {
        return Relation.of(PetColumns.PET, row -> TimeZone.getDefault(), writer);
    }
}
