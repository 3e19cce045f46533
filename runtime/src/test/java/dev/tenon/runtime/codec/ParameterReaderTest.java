package dev.tenon.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.Format;
import dev.tenon.runtime.api.Limit;
import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.ValueType;
import dev.tenon.runtime.problem.Violations;
import dev.tenon.runtime.sample.PetStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of parameters: values, or the code and status of what is wrong. */
final class ParameterReaderTest {

    private static final Map<String, ValueType<?>> TYPES =
            Map.ofEntries(
                    Map.entry("int32", ValueType.int32().with(Limit.minimum("-5"))),
                    Map.entry("int64", ValueType.int64()),
                    Map.entry("decimal", ValueType.decimal()),
                    Map.entry("float64", ValueType.float64()),
                    Map.entry("bool", ValueType.bool()),
                    Map.entry("text", ValueType.text().with(Limit.maxLength(5))),
                    Map.entry("uuid", ValueType.uuid()),
                    Map.entry("date", ValueType.date()),
                    Map.entry("dateTime", ValueType.dateTime()),
                    Map.entry("bytes", ValueType.bytes()),
                    Map.entry("json", ValueType.json()),
                    Map.entry("email", ValueType.text(Format.EMAIL)),
                    Map.entry("status", ValueType.enumeration(PetStatus.class)),
                    Map.entry("texts", ValueType.listOf(ValueType.text())),
                    Map.entry("ints", ValueType.listOf(ValueType.int32()).with(Limit.maxItems(3))));

    private final ParameterReader parameters = new ParameterReader();
    private final Violations violations = new Violations();

    /** Occurrences stand between semicolons; a zero stands for NUL, S for half a surrogate pair. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "int32|5|5",
                "int32|-5|-5",
                "int32|0|0",
                "int32|-0|0",
                "int32|-6|!minimum 422",
                "int32|+5|!type 400",
                "int32|0x5|!type 400",
                "int32| 5|!type 400",
                "int32|5 |!type 400",
                "int32|1e3|1000",
                "int32|5.0|5",
                "int32|05|!type 400",
                "int32|5.5|!type 400",
                "int32|''|!type 400",
                "int32|-|!type 400",
                "int32|--5|!type 400",
                "int32|٣|!type 400",
                "int32|5,6|!type 400",
                "int32|five|!type 400",
                "int32|1_000|!type 400",
                "int32|5L|!type 400",
                "int32|2147483648|!format 400",
                "int32|5;6|!repeated 400",
                "int32|5;5|!repeated 400",
                "int32|null|!type 400",
                "int64|9223372036854775807|9223372036854775807",
                "int64|9223372036854775808|!format 400",
                "int64|99999999999999999999999999999999999999|!format 400",
                "decimal|1.50|1.50",
                "decimal|1e3|1000",
                "decimal|.5|!type 400",
                "decimal|5.|!type 400",
                "decimal|1e1000000000|!format 400",
                "decimal|NaN|!type 400",
                "float64|1e3|1000.0",
                "float64|Infinity|!type 400",
                "float64|1e999|!format 400",
                "float64|1d|!type 400",
                "float64|0x1p3|!type 400",
                "bool|true|true",
                "bool|false|false",
                "bool|TRUE|!type 400",
                "bool|1|!type 400",
                "bool|''|!type 400",
                "bool|yes|!type 400",
                "text|a+b|a+b",
                "text|''|''",
                "text|'  '|'  '",
                "text|a,b|a,b",
                "text|😀😀😀😀😀|😀😀😀😀😀",
                "text|abcdef|!maxLength 422",
                "text|a0b|!type 400",
                "text|aSb|!type 400",
                "text|a;b|!repeated 400",
                "uuid|018f2f6a-0000-7000-8000-0123456789ab|018f2f6a-0000-7000-8000-0123456789ab",
                "uuid|x|!format 422",
                "date|2026-01-31|2026-01-31",
                "date|''|!format 422",
                "dateTime|2026-01-31T12:30:00Z|2026-01-31T12:30Z",
                "dateTime|2026-01-31T12:30:00 01:00|!format 422",
                "bytes|AQ==|[1]",
                "json|'{\"a\":1}'|'{\"a\":1}'",
                "json|'{\"a\":1} x'|!type 400",
                "json|[1]|!type 400",
                "json|'{'|!type 400",
                "json|''|!type 400",
                "email|a@b|a@b",
                "email|a|!format 422",
                "status|sold|SOLD",
                "status|lost|!enum 422",
                "status|''|!enum 422",
                "texts|a;b|'[a, b]'",
                "texts|a,b|'[a,b]'",
                "texts|a,b;c|'[a,b, c]'",
                "texts|''|'[]'",
                "texts|a;|'[a, ]'",
                "ints|1;2;3|'[1, 2, 3]'",
                "ints|1;;2|!type 400",
                "ints|''|!type 400",
                "ints|1;x;y|!type !type 400",
                "ints|1;2;3;4|!maxItems 422"
            })
    void readsOrSaysWhy(String type, String sent, String expected) {
        String text = sent.replace('S', '\ud800');
        text = type.equals("text") ? text.replace('0', '\0') : text;
        Parameter<?> parameter = Parameter.query("p", TYPES.get(type));
        Object value = parameters.read(parameter, List.of(text.split(";", -1)), violations);
        assertThat(value == null ? codes() : text(value)).isEqualTo(expected);
        assertThat(violations.list()).allMatch(v -> v.parameter() && v.place().equals("p"));
    }

    @Test
    void readsAbsence() {
        Parameter<Integer> optional = Parameter.query("p", ValueType.int32());
        assertThat(parameters.read(optional, List.of(), violations)).isNull();
        assertThat(parameters.read(optional.orElse(7), List.of(), violations)).isEqualTo(7);
        assertThat(violations.isEmpty()).isTrue();
        assertThat(parameters.read(optional.asRequired(), List.of(), violations)).isNull();
        assertThat(violations.list())
                .containsExactly(new Violation("p", true, "required", "is required", null));
    }

    private String codes() {
        StringBuilder codes = new StringBuilder();
        violations
                .list()
                .forEach(violation -> codes.append('!').append(violation.code()).append(' '));
        return codes.append(violations.status()).toString();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : value.toString();
    }
}
