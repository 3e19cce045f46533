package dev.tenon.suite;

import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.Call.patch;
import static dev.tenon.suite.Call.post;
import static dev.tenon.suite.Texts.gets;
import static dev.tenon.suite.Texts.posts;

import java.util.ArrayList;
import java.util.List;

/** Cases 97, 98, 100, 106 and 107: values of every type, right, wrong, and at the edge. */
final class TypeCases {

    private static final String SCALARS = "/scalars";

    private TypeCases() {}

    static List<Case> all() {
        return List.of(kinds(), exact(), huge(), edges(), dates());
    }

    private static Case kinds() {
        List<String> noInteger =
                List.of(
                        "1.9",
                        "\"7\"",
                        "true",
                        "[]",
                        "{}",
                        "[1]",
                        "\"\"",
                        "1e-1",
                        "0.1",
                        "-1.5",
                        "\"0x10\"");
        return Case.blocker(
                97,
                "values of another type",
                Texts.all(
                        posts(SCALARS, "small", noInteger, 400, 422),
                        posts(SCALARS, "large", noInteger, 400, 422),
                        posts(SCALARS, "amount", List.of("\"1\"", "true", "[]", "{}"), 400),
                        posts(SCALARS, "weight", List.of("\"1\"", "\"NaN\"", "true", "[]"), 400),
                        posts(SCALARS, "flag", List.of("1", "0", "\"true\"", "\"t\"", "[]"), 400),
                        posts(SCALARS, "words", List.of("1", "true", "[]", "{}", "[\"a\"]"), 400),
                        posts(
                                SCALARS,
                                "list",
                                List.of("1", "\"1\"", "{}", "[1.5]", "[\"1\"]", "[null]", "[[1]]"),
                                400,
                                422),
                        posts(SCALARS, "doc", List.of("1", "\"{}\"", "[]", "true"), 400),
                        posts(
                                SCALARS,
                                "uid",
                                List.of(
                                        "1",
                                        "\"x\"",
                                        "\"00000000000040008000000000000001\"",
                                        "\"{00000000-0000-4000-8000-000000000001}\""),
                                400,
                                422),
                        posts(
                                SCALARS,
                                "bytes",
                                List.of("1", "\"*\"", "\"a\"", "\"YQ==\\n\"", "\"Y Q==\""),
                                400,
                                422),
                        gets(
                                "/items?count=",
                                List.of("1.9", "x", "true", "", "0x10", "%EF%BC%91", "1%20", "--1"),
                                400),
                        gets("/items/", List.of("1.9", "x", "0x1", "%2B1%2B", "-", "1%00"), 400),
                        gets("/items?sold=", List.of("1", "TRUE", "yes", "t", ""), 400),
                        gets("/items?owner=", List.of("1", "x", "{}"), 400, 422),
                        gets("/items?made=", List.of("1", "today", "2026-2-1"), 400, 422)));
    }

    /** A field, stored, read back and compared to the letter. */
    private static Input roundTrip(String field, String value) {
        return Input.of(
                field + " " + value,
                attack -> {
                    String member = "\"" + field + "\":" + value;
                    Answer made = attack.send(post(SCALARS, "{" + member + "}").is(201));
                    attack.same(field, true, made.text().contains(member + ","));
                    String again = attack.body(made.header("Location"));
                    attack.same("what is read", made.text(), again);
                });
    }

    private static Case exact() {
        List<Input> inputs = new ArrayList<>();
        for (String value : List.of("2147483647", "-2147483648", "0")) {
            inputs.add(roundTrip("small", value));
        }
        for (String value :
                List.of(
                        "2147483648",
                        "9007199254740993",
                        "-9007199254740993",
                        "9223372036854775807",
                        "-9223372036854775808")) {
            inputs.add(roundTrip("large", value));
        }
        for (String value :
                List.of(
                        "9007199254740993.000000000000000001",
                        "0.1",
                        "123456789012345678901234567890",
                        "-0.000000000000000000001")) {
            inputs.add(roundTrip("amount", value));
        }
        return Case.blocker(98, "2^31, 2^53+1, 2^63 are exact", inputs.toArray(Input[]::new))
                .and(
                        posts(
                                SCALARS,
                                "small",
                                List.of("2147483648", "-2147483649", "9223372036854775808"),
                                400,
                                422))
                .and(
                        posts(
                                SCALARS,
                                "large",
                                List.of(
                                        "9223372036854775808",
                                        "-9223372036854775809",
                                        "18446744073709551617"),
                                400,
                                422))
                .and(
                        gets(
                                "/items?id=",
                                List.of("9223372036854775808", "18446744073709551617"),
                                400,
                                422))
                .and(gets("/items?id=", List.of("9007199254740993", "9223372036854775807"), 200))
                .and(
                        gets(
                                "/items/",
                                List.of("9223372036854775808", "18446744073709551617"),
                                400,
                                404,
                                422));
    }

    private static Case huge() {
        String digits = "9".repeat(10_000);
        List<Input> inputs = new ArrayList<>();
        for (String field :
                List.of(
                        "small", "large", "amount", "ratio", "weight", "bounded", "stepped",
                        "between")) {
            for (String value :
                    List.of(
                            "1e1000000000",
                            "-1e1000000000",
                            "1e2147483648",
                            "1e99999999999999999999",
                            "NaN",
                            "Infinity",
                            "-Infinity",
                            "1e",
                            "0x1")) {
                inputs.add(post(SCALARS, "{\"" + field + "\":" + value + "}").is(400, 422));
            }
            inputs.add(post(SCALARS, "{\"" + field + "\":1e-1000000000}").is(201, 400, 422));
            inputs.add(
                    post(SCALARS, "{\"" + field + "\":" + digits + "}")
                            .is(201, 400, 422)
                            .called(field + " of 10 000 digits"));
            inputs.add(
                    post(SCALARS, "{\"" + field + "\":0." + digits + "}")
                            .is(201, 400, 422)
                            .called(field + " of 10 000 decimals"));
            inputs.add(post(SCALARS, "{\"" + field + "\":-0}").is(201, 400, 422));
        }
        for (String value : List.of("1e1000000000", "-1e999999999", "NaN")) {
            inputs.add(post(SCALARS, "{\"doc\":{\"n\":" + value + "}}").is(400, 422));
        }
        inputs.add(
                post(SCALARS, "{\"doc\":{\"n\":-0,\"m\":" + digits + "}}")
                        .is(201, 400, 422)
                        .called("10 000 digits in a document"));
        inputs.add(post(SCALARS, "{\"doc\":{\"n\":1e131073}}").is(201, 400, 422));
        inputs.add(post(SCALARS, "{\"ratio\":1e39}").is(400, 422));
        inputs.add(post(SCALARS, "{\"weight\":1e400}").is(400, 422));
        inputs.addAll(
                gets(
                        "/items?price=",
                        List.of("1e1000000000", "NaN", "Infinity", "-Infinity", "1e-1000000000"),
                        400,
                        422));
        return Case.blocker(
                100, "1e1000000000, 10 000 digits, NaN, -0", inputs.toArray(Input[]::new));
    }

    private static Case edges() {
        String forty = "\"" + "x".repeat(40) + "\"";
        String emoji = "\"" + "\uD83D\uDE00".repeat(40) + "\"";
        return Case.of(
                106,
                "every bound, one below and one above",
                Texts.all(
                        posts("/items", "name", List.of(forty, emoji, "\"x\""), 201),
                        posts(
                                "/items",
                                "name",
                                List.of(
                                        "\"\"",
                                        "\"" + "x".repeat(41) + "\"",
                                        "\"" + "\uD83D\uDE00".repeat(41) + "\""),
                                422),
                        posts(SCALARS, "code", List.of("\"ab\"", "\"abcd\""), 201),
                        posts(
                                SCALARS,
                                "code",
                                List.of(
                                        "\"a\"",
                                        "\"abcde\"",
                                        "\"ABC\"",
                                        "\"ab\\n\"",
                                        "\"a b\"",
                                        "\"\\nab\"",
                                        "\"éé\""),
                                422),
                        posts(SCALARS, "bounded", List.of("10", "20"), 201),
                        posts(SCALARS, "bounded", List.of("9", "21", "-10"), 422),
                        posts(
                                SCALARS,
                                "between",
                                List.of("0.00000000000000000001", "0.99999999999999999999"),
                                201),
                        posts(
                                SCALARS,
                                "between",
                                List.of("0", "1", "-0.1", "1.00000000000000000001"),
                                422),
                        posts(SCALARS, "stepped", List.of("0", "5", "-5"), 201),
                        posts(SCALARS, "stepped", List.of("4", "6", "1"), 422),
                        posts(SCALARS, "list", List.of("[1]", "[1,2,3]"), 201),
                        posts(SCALARS, "list", List.of("[]", "[1,2,3,4]", "[1,1]"), 422),
                        posts(SCALARS, "kind", List.of("\"red\"", "\"blue\""), 201),
                        posts(
                                SCALARS,
                                "kind",
                                List.of(
                                        "\"RED\"",
                                        "\"red \"",
                                        "\"\"",
                                        "\"yellow\"",
                                        "\"red\\u0020\""),
                                422),
                        posts(SCALARS, "email", List.of("\"a@b.example\""), 201),
                        posts(
                                SCALARS,
                                "email",
                                List.of(
                                        "\"a\"",
                                        "\"@\"",
                                        "\"a@\"",
                                        "\"a b@c.example\"",
                                        "\"a@b@c\""),
                                422),
                        posts(SCALARS, "uri", List.of("\"https://a.example/b?c#d\""), 201),
                        posts(
                                SCALARS,
                                "uri",
                                List.of("\"a b\"", "\"\"", "\"http://[\"", "\"%zz\""),
                                422),
                        List.of(
                                patch("/items/1", "{\"price\":1000}").is(200),
                                patch("/items/1", "{\"price\":1000.00000000000000000001}").is(422),
                                patch("/items/1", "{\"price\":-0.00000000000000000001}").is(422),
                                get("/items?limit=1").is(200),
                                get("/items?limit=100").is(200),
                                get("/items?limit=101").is(400, 422),
                                get("/items?kind=yellow").is(422))));
    }

    private static Case dates() {
        return Case.of(
                107,
                "dates and moments that are none",
                Texts.all(
                        posts(
                                SCALARS,
                                "day",
                                List.of("\"2024-02-29\"", "\"0001-01-01\"", "\"9999-12-31\""),
                                201),
                        posts(
                                SCALARS,
                                "day",
                                List.of(
                                        "\"294277-01-01\"",
                                        "\"+10000-01-01\"",
                                        "\"-0001-01-01\"",
                                        "\"2026-02-30\"",
                                        "\"2026-02-29\"",
                                        "\"2026-13-01\"",
                                        "\"2026-00-10\"",
                                        "\"2026-1-1\"",
                                        "\"infinity\"",
                                        "\"-infinity\"",
                                        "\"today\"",
                                        "\"epoch\"",
                                        "\"2026-01-01T00:00:00Z\"",
                                        "\"01/02/2026\"",
                                        "\"２０２６-01-01\"",
                                        "\"\"",
                                        "20260101"),
                                400,
                                422),
                        posts(
                                SCALARS,
                                "moment",
                                List.of(
                                        "\"2026-01-01T00:00:00Z\"",
                                        "\"2026-01-01T00:00:00.123456+05:30\""),
                                201),
                        posts(
                                SCALARS,
                                "moment",
                                List.of(
                                        "\"2026-01-01T00:00:00+99:99\"",
                                        "\"2026-01-01T00:00:00\"",
                                        "\"2026-01-01 00:00:00Z\"",
                                        "\"2026-02-30T00:00:00Z\"",
                                        "\"2026-01-01T25:00:00Z\"",
                                        "\"294277-01-01T00:00:00Z\"",
                                        "\"infinity\"",
                                        "\"now\"",
                                        "\"2026-01-01T00:00:00[Europe/Paris]\"",
                                        "1767225600",
                                        "\"\""),
                                400,
                                422),
                        gets(
                                "/items?made=",
                                List.of("infinity", "294277-01-01", "2026-02-30"),
                                400,
                                422),
                        // RFC 3339 has a year 0
                        List.of(
                                roundTrip("day", "\"0000-01-01\""),
                                roundTrip("moment", "\"0000-01-01T00:00:00Z\""))));
    }
}
