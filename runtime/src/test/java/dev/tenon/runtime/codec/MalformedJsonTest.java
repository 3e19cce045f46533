package dev.tenon.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.api.BodyField;
import dev.tenon.runtime.api.BodyReader;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.ValueType;
import dev.tenon.runtime.problem.Violations;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are not JSON, or mean more than one thing: all of them 400, at once. */
final class MalformedJsonTest {

    private static final BodyReader<Object> READER =
            BodyReader.of(
                    "Thing",
                    List.of(
                            BodyField.optional("a", ValueType.json()).orNull(),
                            BodyField.optional("s", ValueType.text()),
                            BodyField.optional("n", ValueType.decimal())),
                    values -> values);

    private final JsonBodyReader bodies = new JsonBodyReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\n\t",
                "[]",
                "1",
                "\"a\"",
                "null",
                "true",
                "{",
                "}",
                "{]",
                "{}}",
                "{}{}",
                "{} x",
                "{},",
                "{}[]",
                "{}//",
                "{}/**/",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":}",
                "{\"a\":null",
                "{\"a\":null,",
                "{\"a\":null,}",
                "{,}",
                "{,\"a\":null}",
                "{\"a\" null}",
                "{\"a\",null}",
                "{\"a\"::null}",
                "{\"a\":null \"s\":\"\"}",
                "{\"a\":null;\"s\":\"\"}",
                "{a:null}",
                "{'a':null}",
                "{\"a\":'x'}",
                "{1:null}",
                "{null:null}",
                "{\"a\":nul}",
                "{\"a\":NULL}",
                "{\"a\":True}",
                "{\"a\":tru}",
                "{\"a\":undefined}",
                "{\"a\":NaN}",
                "{\"n\":Infinity}",
                "{\"n\":-Infinity}",
                "{\"n\":+1}",
                "{\"n\":01}",
                "{\"n\":-01}",
                "{\"n\":.5}",
                "{\"n\":5.}",
                "{\"n\":-.5}",
                "{\"n\":-}",
                "{\"n\":--1}",
                "{\"n\":1e}",
                "{\"n\":1e+}",
                "{\"n\":1e1.5}",
                "{\"n\":1.e1}",
                "{\"n\":0x10}",
                "{\"n\":1_000}",
                "{\"n\":1 000}",
                "{\"n\":1,5}",
                "{\"n\":1a}",
                "{\"n\":１}",
                "{\"n\":1.2.3}",
                "{\"n\":0e}",
                "{\"s\":\"}",
                "{\"s\":\"\\\"}",
                "{\"s\":\"\\x41\"}",
                "{\"s\":\"\\a\"}",
                "{\"s\":\"\\u12\"}",
                "{\"s\":\"\\u12g4\"}",
                "{\"s\":\"\\U0041\"}",
                "{\"s\":\"\\'\"}",
                "{\"s\":\"a\tb\"}",
                "{\"s\":\"a\nb\"}",
                "{\"s\":\"a\u0001b\"}",
                "{\"s\":\"a\u001fb\"}",
                "{\"s\":\"a\u0000b\"}",
                "{\"s\":\"a\" \"b\"}",
                "{\"a\":[1,]}",
                "{\"a\":[,1]}",
                "{\"a\":[1 2]}",
                "{\"a\":[1}",
                "{\"a\":[}",
                "{\"a\":{\"b\":1}",
                "{\"a\":{\"b\"}}",
                "{\"a\":{b:1}}",
                "\u00a0{}",
                "\u2028{}",
                "\u0000{}",
                "{}\u0000",
                "{\u0000}",
                "/**/{}",
                "#\n{}",
                "({})",
                "<a/>",
                "a=1",
                "{\"a\":{\"x\":[[[[}]]]]}",
                "\\u007b\\u007d",
                "{\"a\":\"\"\u2028\"\"}"
            })
    void isNotJson(String text) {
        refuse(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"s\":\"x\",\"s\":\"x\"}",
                "{\"s\":\"x\",\"\\u0073\":\"x\"}",
                "{\"zz\":1,\"zz\":1}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{\"a\":{\"c\":[{\"b\":1,\"b\":2}]}}",
                "{\"zz\":{\"b\":1,\"b\":2}}"
            })
    void hasAMemberTwice(String text) {
        assertThat(refuse(text.getBytes(StandardCharsets.UTF_8))).contains("twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"s\":\"\\u0000\"}",
                "{\"s\":\"a\\ud800\"}",
                "{\"s\":\"\\udc00a\"}",
                "{\"s\":\"\\ud800\\ud800\"}",
                "{\"s\":\"\\ud800x\\udc00\"}",
                "{\"s\":\"\\udc00\\ud800\"}",
                "{\"\\u0000\":1}",
                "{\"\\ud800\":1}",
                "{\"a\":{\"b\":\"\\u0000\"}}",
                "{\"a\":{\"\\u0000\":1}}",
                "{\"a\":{\"b\":[\"\\udfff\"]}}",
                "{\"zz\":[\"\\u0000\"]}"
            })
    void hasTextNoDatabaseKeeps(String text) {
        assertThat(refuse(text.getBytes(StandardCharsets.UTF_8))).contains("surrogate");
    }

    /** Overlong forms, encoded surrogates, beyond U+10FFFF, stray and missing continuations. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0AF",
                "C080",
                "E08080",
                "EDA080",
                "EDBFBF",
                "F4908080",
                "F8888080",
                "80",
                "C3",
                "E282",
                "F09F98",
                "FF",
                "FE",
                "C328",
                "F0288CBC"
            })
    void isNotUtf8(String hex) {
        byte[] bad = HexFormat.of().parseHex(hex);
        byte[] body =
                ("{\"s\":\"" + "x".repeat(bad.length) + "\"}").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bad, 0, body, 6, bad.length);
        assertThat(refuse(body)).contains("not UTF-8 at byte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32LE"})
    void isInAnotherEncoding(String charset) {
        refuse("{\"s\":\"x\"}".getBytes(Charset.forName(charset)));
    }

    @Test
    void startsWithAByteOrderMark() {
        byte[] body = "\ufeff{}".getBytes(StandardCharsets.UTF_8);
        assertThat(refuse(body)).isEqualTo("The body starts with a byte order mark.");
    }

    @Test
    void isEmpty() {
        assertThat(refuse(new byte[0])).isEqualTo("The body is empty.");
    }

    @ParameterizedTest
    @CsvSource({
        "65, nested deeper than 64 levels",
        "500, nested deeper than 64 levels",
        "1000, nested deeper than 64 levels",
        "100000, nested deeper than 64 levels"
    })
    void isDeep(int depth, String what) {
        String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        String arrays = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        assertThat(refuse(objects.getBytes(StandardCharsets.UTF_8))).contains(what);
        assertThat(refuse(arrays.getBytes(StandardCharsets.UTF_8))).contains(what);
        assertThat(refuse("[".repeat(depth).getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void hasTooManyTokens() {
        String body = "{\"a\":{\"b\":[" + "1,".repeat(Json.TOKENS) + "1]}}";
        assertThat(refuse(body.getBytes(StandardCharsets.UTF_8))).contains("tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":%s}", "{\"a\":{\"b\":%s}}", "{\"zz\":[%s]}"})
    void hasALongNumber(String form) {
        String digits = "1".repeat(10_000);
        assertThat(refuse(form.formatted(digits).getBytes(StandardCharsets.UTF_8)))
                .contains("1000 digits");
        assertThat(refuse(form.formatted("0." + digits).getBytes(StandardCharsets.UTF_8)))
                .contains("1000 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "1E+1000", "-1e-1000000000", "0e99999999999999999999"})
    void hasAHugeNumberInAFreeObject(String number) {
        String body = "{\"a\":{\"b\":" + number + "}}";
        assertThat(refuse(body.getBytes(StandardCharsets.UTF_8))).contains("larger or finer");
    }

    @Test
    void tellsLineAndColumnAndNotTheValue() {
        String body = "{\n  \"s\": \"x\",\n  \"a\": secret\n}";
        assertThat(refuse(body.getBytes(StandardCharsets.UTF_8)))
                .contains("line 3, column")
                .doesNotContain("secret");
    }

    /** The detail of the 400 that must come. */
    private String refuse(byte[] body) {
        Violations violations = new Violations();
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class, () -> bodies.read(body, READER, violations));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().code()).isEqualTo("TN-400");
        return refused.problem().detail();
    }
}
