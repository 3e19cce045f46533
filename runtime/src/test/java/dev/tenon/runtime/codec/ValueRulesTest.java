package dev.tenon.runtime.codec;

import static dev.tenon.runtime.api.Limit.exclusiveMaximum;
import static dev.tenon.runtime.api.Limit.exclusiveMinimum;
import static dev.tenon.runtime.api.Limit.maxItems;
import static dev.tenon.runtime.api.Limit.maxLength;
import static dev.tenon.runtime.api.Limit.maxProperties;
import static dev.tenon.runtime.api.Limit.maximum;
import static dev.tenon.runtime.api.Limit.minItems;
import static dev.tenon.runtime.api.Limit.minLength;
import static dev.tenon.runtime.api.Limit.minProperties;
import static dev.tenon.runtime.api.Limit.minimum;
import static dev.tenon.runtime.api.Limit.multipleOf;
import static dev.tenon.runtime.api.Limit.pattern;
import static dev.tenon.runtime.api.Limit.uniqueItems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.Format;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.ValueType;
import dev.tenon.runtime.problem.Violations;
import dev.tenon.runtime.sample.PetStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each keyword and kind, at its bounds: JSON → value, or the codes of what is wrong. */
final class ValueRulesTest {

    private static final Map<String, ValueType<?>> TYPES =
            Map.ofEntries(
                    Map.entry("int32", ValueType.int32()),
                    Map.entry("int64", ValueType.int64()),
                    Map.entry("decimal", ValueType.decimal()),
                    Map.entry("float32", ValueType.float32()),
                    Map.entry("float64", ValueType.float64()),
                    Map.entry("bool", ValueType.bool()),
                    Map.entry("text", ValueType.text()),
                    Map.entry("uuid", ValueType.uuid()),
                    Map.entry("date", ValueType.date()),
                    Map.entry("dateTime", ValueType.dateTime()),
                    Map.entry("bytes", ValueType.bytes()),
                    Map.entry("json", ValueType.json()),
                    Map.entry("status", ValueType.enumeration(PetStatus.class)),
                    Map.entry("email", ValueType.text(Format.EMAIL)),
                    Map.entry("uri", ValueType.text(Format.URI)),
                    Map.entry("1..3", ValueType.int32().with(minimum("1"), maximum("3"))),
                    Map.entry(
                            ">0<1",
                            ValueType.float64().with(exclusiveMinimum("0"), exclusiveMaximum("1"))),
                    Map.entry("<=0.1", ValueType.float64().with(maximum("0.1"))),
                    Map.entry("*0.01", ValueType.decimal().with(multipleOf("0.01"))),
                    Map.entry("*3", ValueType.int64().with(multipleOf("3"))),
                    Map.entry("2-3 chars", ValueType.text().with(minLength(2), maxLength(3))),
                    Map.entry("short date", ValueType.date().with(maxLength(9))),
                    Map.entry("^a+$", ValueType.text().with(pattern("^a+$"))),
                    Map.entry("slow", ValueType.text().with(pattern("^(a+)+$"))),
                    Map.entry(
                            "slow list",
                            ValueType.listOf(ValueType.text().with(pattern("^(a+)+$")))),
                    Map.entry("deep", ValueType.text().with(pattern("^(a|b)*$"))),
                    Map.entry("ints", ValueType.listOf(ValueType.int32().with(minimum("0")))),
                    Map.entry(
                            "1-2 items",
                            ValueType.listOf(ValueType.text()).with(minItems(1), maxItems(2))),
                    Map.entry("set", ValueType.listOf(ValueType.decimal()).with(uniqueItems())),
                    Map.entry("bytes set", ValueType.listOf(ValueType.bytes()).with(uniqueItems())),
                    Map.entry(
                            "1-2 members",
                            ValueType.json().with(minProperties(1), maxProperties(2))),
                    Map.entry("a or b", ValueType.text().oneOf(List.of("a", "b"))),
                    Map.entry("true", ValueType.bool().oneOf(List.of(true))),
                    Map.entry(
                            "1.0 or 2",
                            ValueType.decimal()
                                    .oneOf(List.of(new BigDecimal("1.0"), new BigDecimal("2")))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "int32 | 2147483647 | 2147483647",
                "int32 | -2147483648 | -2147483648",
                "int32 | 2147483648 | !format 400",
                "int32 | -2147483649 | !format 400",
                "int32 | 1.0 | 1",
                "int32 | 1e2 | 100",
                "int32 | 120e-1 | 12",
                "int32 | -0 | 0",
                "int32 | 1.9 | !type 400",
                "int32 | 1e-1 | !type 400",
                "int32 | 1e999 | !format 400",
                "int32 | 1e1001 | !format 400",
                "int32 | 1e1000000000 | !format 400",
                "int32 | 1e-99999999999999999999 | !format 400",
                "int32 | 0e000000000000000000000001 | 0",
                "int32 | \"7\" | !type 400",
                "int32 | true | !type 400",
                "int32 | [7] | !type 400",
                "int32 | {\"a\":7} | !type 400",
                "int64 | 9223372036854775807 | 9223372036854775807",
                "int64 | 9223372036854775808 | !format 400",
                "int64 | -9223372036854775808 | -9223372036854775808",
                "int64 | 9007199254740993 | 9007199254740993",
                "int64 | 9.007199254740993e15 | 9007199254740993",
                "decimal | 12.50 | 12.50",
                "decimal | 1E3 | 1000",
                "decimal | 1e-999 | 1E-999",
                "decimal | 1e-1000 | !format 400",
                "decimal | 1.5e-999 | !format 400",
                "decimal | 0e999 | 0",
                "decimal | 123456789012345678901234567890.123 | 123456789012345678901234567890.123",
                "float32 | 3.4028235e38 | 3.4028235E38",
                "float32 | 3.5e38 | !format 400",
                "float32 | 0.1 | 0.1",
                "float64 | 1.7976931348623157e308 | 1.7976931348623157E308",
                "float64 | 1.8e308 | !format 400",
                "float64 | 5e-324 | 4.9E-324",
                "float64 | -0 | -0.0",
                "float64 | \"NaN\" | !type 400",
                "bool | true | true",
                "bool | 0 | !type 400",
                "bool | \"true\" | !type 400",
                "text | \"\" | ",
                "text | 7 | !type 400",
                "uuid | \"018F2F6A-0000-7000-8000-0123456789ab\" |"
                        + " 018f2f6a-0000-7000-8000-0123456789ab",
                "uuid | \"018f2f6a00007000800001234567 89ab\" | !format 422",
                "uuid | \"18f2f6a-0000-7000-8000-0123456789ab\" | !format 422",
                "uuid | \"{18f2f6a-0000-7000-8000-0123456789a}\" | !format 422",
                "uuid | \"018f2f6a-0000-7000-8000-0123456789ag\" | !format 422",
                "uuid | \"1-1-1-1-1\" | !format 422",
                "date | \"2026-01-31\" | 2026-01-31",
                "date | \"0000-01-01\" | 0000-01-01",
                "date | \"9999-12-31\" | 9999-12-31",
                "date | \"2024-02-29\" | 2024-02-29",
                "date | \"2026-02-29\" | !format 422",
                "date | \"2026-02-30\" | !format 422",
                "date | \"2026-13-01\" | !format 422",
                "date | \"2026-00-01\" | !format 422",
                "date | \"2026-01-00\" | !format 422",
                "date | \"2026-1-31\" | !format 422",
                "date | \"26-01-31\" | !format 422",
                "date | \"294277-01-01\" | !format 422",
                "date | \"-001-01-01\" | !format 422",
                "date | \"20260131\" | !format 422",
                "date | \"2026-01-31T00:00:00Z\" | !format 422",
                "date | \" 2026-01-31\" | !format 422",
                "date | \"infinity\" | !format 422",
                "date | \"２０２６-01-31\" | !format 422",
                "dateTime | \"2026-01-31T12:30:00Z\" | 2026-01-31T12:30Z",
                "dateTime | \"2026-01-31t12:30:00z\" | 2026-01-31T12:30Z",
                "dateTime | \"2026-01-31T12:30:00.5+01:00\" | 2026-01-31T11:30:00.500Z",
                "dateTime | \"2026-01-31T12:30:00.123456-00:00\" | 2026-01-31T12:30:00.123456Z",
                "dateTime | \"2026-01-31T12:30:00.123456789Z\" | 2026-01-31T12:30:00.123456Z",
                "dateTime | \"2026-01-31T23:59:59.9999999Z\" | 2026-01-31T23:59:59.999999Z",
                "dateTime | \"2026-01-31T12:30:00+23:59\" | 2026-01-30T12:31Z",
                "dateTime | \"0000-01-01T00:00:00+23:59\" | -0001-12-31T00:01Z",
                "dateTime | \"9999-12-31T23:59:59-23:59\" | +10000-01-01T23:58:59Z",
                "dateTime | \"2026-01-31T12:30:00+24:00\" | !format 422",
                "dateTime | \"2026-01-31T12:30:00+99:99\" | !format 422",
                "dateTime | \"2026-01-31T12:30:00+0100\" | !format 422",
                "dateTime | \"2026-01-31T12:30:00+01\" | !format 422",
                "dateTime | \"2026-01-31T12:30:00\" | !format 422",
                "dateTime | \"2026-01-31T12:30Z\" | !format 422",
                "dateTime | \"2026-01-31 12:30:00Z\" | !format 422",
                "dateTime | \"2026-01-31T24:00:00Z\" | !format 422",
                "dateTime | \"2026-01-31T12:60:00Z\" | !format 422",
                "dateTime | \"2026-01-31T23:59:60Z\" | !format 422",
                "dateTime | \"2026-01-31T12:30:00.Z\" | !format 422",
                "dateTime | \"2026-02-30T12:30:00Z\" | !format 422",
                "dateTime | \"2026-01-31T12:30:00Z \" | !format 422",
                "dateTime | \"2026-01-31\" | !format 422",
                "dateTime | \"\" | !format 422",
                "bytes | \"AQID\" | [1, 2, 3]",
                "bytes | \"AQ==\" | [1]",
                "bytes | \"\" | []",
                "bytes | \"AR==\" | !format 422",
                "bytes | \"AQI=\" | [1, 2]",
                "bytes | \"AQJ=\" | !format 422",
                "bytes | \"AQ\" | !format 422",
                "bytes | \"AQ=\" | !format 422",
                "bytes | \"A===\" | !format 422",
                "bytes | \"AQ==AQ==\" | !format 422",
                "bytes | \"A_-D\" | !format 422",
                "bytes | \"AQ\\nID\" | !format 422",
                "json | {\"b\":1.50,\"a\":[1e2,\"\\u00e9\\n\"]} |"
                        + " {\"b\":1.50,\"a\":[1e2,\"é\\n\"]}",
                "json | {} | {}",
                "json | [1] | !type 400",
                "json | \"{}\" | !type 400",
                "json | 1 | !type 400",
                "status | \"sold\" | SOLD",
                "status | \"SOLD\" | !enum 422",
                "status | \"\" | !enum 422",
                "status | 1 | !type 400",
                "1..3 | 1 | 1",
                "1..3 | 3 | 3",
                "1..3 | 0 | !minimum 422",
                "1..3 | 4 | !maximum 422",
                ">0<1 | 0.5 | 0.5",
                ">0<1 | 0 | !exclusiveMinimum 422",
                ">0<1 | 1.0 | !exclusiveMaximum 422",
                "<=0.1 | 0.1 | 0.1",
                "<=0.1 | 0.10000000000000000001 | !maximum 422",
                "*0.01 | 0.29 | 0.29",
                "*0.01 | 1e300 | 1" + ValueRulesTest.ZEROS_300,
                "*0.01 | 0.291 | !multipleOf 422",
                "*0.01 | 1.005 | !multipleOf 422",
                "*0.01 | 1.05 | 1.05",
                "*0.01 | 1.050 | 1.050",
                "*3 | 9 | 9",
                "*3 | 10 | !multipleOf 422",
                "2-3 chars | \"😀😀😀\" | 😀😀😀",
                "2-3 chars | \"😀\" | !minLength 422",
                "2-3 chars | \"abcd\" | !maxLength 422",
                "short date | \"2026-01-31\" | !maxLength 422",
                "^a+$ | \"aa\" | aa",
                "^a+$ | \"aa\\n\" | !pattern 422",
                "ints | [1,2] | [1, 2]",
                "ints | [] | []",
                "ints | [1,\"2\",3.5,-1] | !type !type !minimum 400",
                "ints | [1,null] | !null 422",
                "ints | [[1]] | !type 400",
                "ints | 1 | !type 400",
                "1-2 items | [\"a\"] | [a]",
                "1-2 items | [] | !minItems 422",
                "1-2 items | [\"a\",\"b\",\"c\"] | !maxItems 422",
                "set | [1,2.0] | [1, 2.0]",
                "set | [1,1.0] | !uniqueItems 422",
                "set | [1e2,100] | !uniqueItems 422",
                "bytes set | [\"AQ==\",\"AQ==\"] | !uniqueItems 422",
                "1-2 members | {\"a\":{\"x\":1,\"y\":2,\"z\":3}} |"
                        + " {\"a\":{\"x\":1,\"y\":2,\"z\":3}}",
                "1-2 members | {} | !minProperties 422",
                "1-2 members | {\"a\":1,\"b\":1,\"c\":1} | !maxProperties 422",
                "a or b | \"a\" | a",
                "true | true | true",
                "true | false | !enum 422",
                "1.0 or 2 | 1 | 1",
                "1.0 or 2 | 3 | !enum 422",
            })
    void readsOrSaysWhy(String type, String json, String expected) {
        assertThat(read(type, json)).isEqualTo(expected == null ? "" : expected);
    }

    static final String ZEROS_300 =
            "000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000000000000000000000000000000000000000000";

    @ParameterizedTest
    @CsvSource({"slow, 40", "slow, 100000", "deep, 1000000", "slow list, 40"})
    void givesUpOnPatternsThatTakeForEver(String type, int length) {
        String slow = "\"" + "a".repeat(length) + "!\"";
        String json = type.equals("slow list") ? "[" + (slow + ",").repeat(5000) + "1]" : slow;
        long start = System.nanoTime();
        assertThat(read(type, json)).startsWith("!pattern ");
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    private static String read(String type, String json) {
        Violations violations = new Violations();
        try (JsonSource source = new JsonSource(json)) {
            source.next();
            Object value =
                    ValueReaders.of(TYPES.get(type))
                            .fromJson(source, Place.body(violations, json.length()).member("/v"));
            source.end();
            assertThat(value == null).isEqualTo(!violations.isEmpty());
            return value == null ? codes(violations) : text(value);
        }
    }

    private static String codes(Violations violations) {
        return violations.list().stream()
                        .map(Violation::code)
                        .collect(Collectors.joining(" !", "!", " "))
                + violations.status();
    }

    private static String text(Object value) {
        return switch (value) {
            case byte[] bytes -> Arrays.toString(bytes);
            case JSONB json -> json.data();
            default -> value.toString();
        };
    }
}
