package dev.tenon.suite;

import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.Call.patch;
import static dev.tenon.suite.Call.post;
import static dev.tenon.suite.Texts.escaped;

import java.util.ArrayList;
import java.util.List;

/** Cases 45 to 64: texts that would like to be SQL. */
final class InjectionCases {

    private static final String NO_FILTERS = "filter languages do not exist yet";

    private static final List<String> QUOTES =
            List.of(
                    "'",
                    "''",
                    "'''",
                    "\"",
                    "\\",
                    "\\'",
                    ";",
                    "--",
                    "/*",
                    "*/",
                    "$$",
                    "$1",
                    "?",
                    "?1",
                    ":name",
                    "%",
                    "_",
                    "{",
                    "}",
                    "`",
                    "' or '1'='1",
                    "'; drop table suite.item; --",
                    "\\'; drop table suite.item; --",
                    "$$; drop table suite.item; $$",
                    "E'\\x27'",
                    "U&'\\0027'",
                    "x' || pg_sleep(3) || '",
                    "{d '2026-01-01'}",
                    "{fn now()}",
                    "?::text",
                    "??",
                    "'\\0'");

    /** What sqlmap tries first: boolean, union, stacked, time, error. */
    private static final List<String> SQLMAP =
            List.of(
                    "1 AND 1=1",
                    "1 AND 1=2",
                    "1) AND (1=1",
                    "1' AND '1'='1",
                    "1' AND '1'='2",
                    "1 OR 1=1",
                    "-1 OR 2+3=5",
                    "1) OR (1=1",
                    "1 UNION ALL SELECT NULL",
                    "1 UNION ALL SELECT NULL,NULL,NULL--",
                    "1' UNION SELECT pin FROM suite.item--",
                    "1;SELECT PG_SLEEP(3)--",
                    "1';SELECT PG_SLEEP(3)--",
                    "1);SELECT PG_SLEEP(3)--",
                    "1 AND 1=(SELECT 1 FROM PG_SLEEP(3))",
                    "1' || (SELECT 1 FROM PG_SLEEP(3)) || '",
                    "1 ORDER BY 99--",
                    "1 AND 1=CAST((CHR(113)||CHR(120)) AS NUMERIC)",
                    "(SELECT CASE WHEN 1=1 THEN 1 ELSE 1/0 END)",
                    "1 RLIKE 1",
                    "1/**/AND/**/1=1",
                    "1%27",
                    "1 GROUP BY 1 HAVING 1=1--");

    private InjectionCases() {}

    static List<Case> all() {
        return List.of(
                Case.blocker(45, "quotes and comments in values", quotes())
                        .without("operators: equality is the only one"),
                Case.blocker(46, "payloads of sqlmap in every parameter", sqlmap()),
                Case.blocker(47, "what is no name in sort", sorts()),
                Case.notRun(
                        48, "what is no name in fields or select", "projections do not exist yet"),
                Case.blocker(
                        49,
                        "unknown columns are refused without naming others",
                        get("/items?sort=colour").is(400, 422).lacks("pin", "created", "id,"),
                        get("/items?colour=red").is(400).lacks("pin", "created"),
                        get("/items?sort=pim").is(400, 422).lacks("pin", "created"),
                        get("/items?pim=1").is(400).lacks("pin", "created"),
                        get("/labels?sort=x").is(400, 422).lacks("treasure", "suite.")),
                Case.blocker(
                                50,
                                "write-only columns in filter and sort",
                                get("/items?pin=" + Canaries.PIN).is(400),
                                get("/items?sort=pin").is(400, 422),
                                get("/items?sort=-pin").is(400, 422),
                                get("/items?sort=name,-pin").is(400, 422),
                                get("/items?pin=%25").is(400))
                        .without("groups"),
                Case.notRun(51, "unknown operators, operators of another type", NO_FILTERS),
                Case.notRun(52, "% and _ in like", NO_FILTERS),
                Case.notRun(53, "paths into JSON and arrays", NO_FILTERS),
                Case.of(
                        54,
                        "casts",
                        get("/items?name=item%201::regclass").is(200).has("[]"),
                        get("/items?name=pg_class::regclass").is(200).has("[]"),
                        get("/items?count=1::text").is(400),
                        get("/items?sort=name::text").is(400, 422),
                        get("/items?sort=name::regclass").is(400, 422),
                        get("/items/1::text").is(400),
                        get("/labels/first::text").is(404)),
                minus(),
                strings(),
                Case.blocker(57, "NUL, surrogates, overlong UTF-8 in targets", characters()),
                Case.of(
                        58,
                        "Unicode twins of names",
                        get("/items?sort=" + escaped("ｎame")).is(400, 422),
                        get("/items?sort=" + escaped("nаme")).is(400, 422),
                        get("/items?" + escaped("nаme") + "=item").is(400),
                        get("/items?kind=" + escaped("ｒed")).is(422),
                        get("/items?" + escaped("\u212Aind") + "=red").is(400),
                        get("/class?sort=" + escaped("u\u0308ni\u0308")).is(400, 422),
                        get("/class?sort=" + escaped("ünï")).is(200),
                        get("/" + escaped("ıtems")).is(404)),
                Case.notRun(
                        59,
                        "stored values used as names later",
                        "nothing takes a name from a stored value yet"),
                Case.blocker(62, "limit and offset", pages()),
                Case.notRun(
                        63, "page cursors, edited or of another role", "cursors do not exist yet"),
                Case.notRun(64, "broken full-text queries", "full-text search does not exist yet"));
    }

    private static Input[] quotes() {
        List<Input> inputs = new ArrayList<>();
        for (String text : QUOTES) {
            String value = escaped(text);
            inputs.add(get("/items?name=" + value).is(200).has("\r\n\r\n[]"));
            inputs.add(get("/labels?colour=" + value).is(200).has("\r\n\r\n[]"));
            inputs.add(get("/labels/" + value).is(404, 400));
            for (String typed : List.of("kind", "price", "count", "id", "owner", "made", "sold")) {
                inputs.add(get("/items?" + typed + "=" + value).is(400, 422));
            }
            inputs.add(stored(text));
        }
        return inputs.toArray(Input[]::new);
    }

    /** A text that is stored, found by itself and only itself, and deleted. */
    private static Input stored(String text) {
        return Input.of(
                "stored " + text,
                attack -> {
                    String json = text.replace("\\", "\\\\").replace("\"", "\\\"");
                    attack.send(
                            post(
                                            "/labels",
                                            "{\"name\":\"q"
                                                    + json
                                                    + "\",\"colour\":\""
                                                    + json
                                                    + "\"}")
                                    .is(201));
                    String found = attack.body("/labels?colour=" + escaped(text));
                    attack.same(
                            "found",
                            "[{\"name\":\"q" + json + "\",\"colour\":\"" + json + "\"}]",
                            found);
                    attack.send(Call.delete("/labels/q" + escaped(text)).is(204));
                });
    }

    private static Input[] sqlmap() {
        List<Input> inputs = new ArrayList<>();
        for (String payload : SQLMAP) {
            String value = escaped(payload);
            for (String parameter :
                    List.of(
                            "price", "count", "id", "owner", "made", "sold", "kind", "sort",
                            "limit", "offset")) {
                inputs.add(quick(get("/items?" + parameter + "=" + value).is(400, 422)));
            }
            inputs.add(quick(get("/items?name=" + value).is(200).has("\r\n\r\n[]")));
            inputs.add(quick(get("/items/" + value).is(400, 404)));
            inputs.add(quick(get("/labels/" + value).is(404)));
            inputs.add(
                    quick(
                            post("/items", "{\"price\":\"" + payload + "\",\"name\":\"a\"}")
                                    .is(400)));
            inputs.add(quick(get("/items?name=a&" + value + "=1").is(400)));
            inputs.add(
                    quick(
                            get(
                                            "/items/1",
                                            "X-Forwarded-For: " + payload,
                                            "User-Agent: " + payload,
                                            "Cookie: a=" + payload)
                                    .is(200)));
        }
        return inputs.toArray(Input[]::new);
    }

    private static Input quick(Call call) {
        return Input.of(
                call.name(),
                attack -> {
                    long start = System.nanoTime();
                    call.run(attack);
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    attack.check(millis < 2_500, "took " + millis + " ms");
                });
    }

    private static Input[] sorts() {
        List<Input> inputs = new ArrayList<>();
        for (String sort :
                List.of(
                        "id;select 1",
                        "(select pg_sleep(3))",
                        "1",
                        "2 desc",
                        "id desc nulls first--",
                        "\"name\"",
                        "name desc",
                        "name asc",
                        "-name desc",
                        "--name",
                        "+name",
                        "name,",
                        ",name",
                        ",",
                        "-",
                        " name",
                        "name ",
                        "NAME",
                        "item.name",
                        "name/**/",
                        "name)",
                        "random()",
                        "case when 1=1 then name end",
                        "name'",
                        "null",
                        "*",
                        "name collate \"C\"",
                        "-(name)",
                        "name\0",
                        "ctid")) {
            inputs.add(quick(get("/items?sort=" + escaped(sort)).is(400, 422)));
        }
        inputs.add(get("/items?sort=name&sort=-name").is(200, 400, 422));
        inputs.add(get("/items?sort=name,-name").is(200, 400, 422));
        inputs.add(get("/items?sort=").is(200, 400, 422));
        inputs.add(get("/items?sort=-name,price").is(200));
        return inputs.toArray(Input[]::new);
    }

    private static Case minus() {
        return Case.of(
                55,
                "values that start with -",
                patch("/items/4", "{\"count\":-5}").is(200).has("\"count\":-5"),
                get("/items?count=-5").is(200).has("\"count\":-5"),
                get("/items?id=-1&count=-2").is(200).has("\r\n\r\n[]"),
                get("/items?id=-1&id=-2&count=-2&name=-3").is(200).has("\r\n\r\n[]"),
                post("/labels", "{\"name\":\"-1--\",\"colour\":\"-\"}").is(201),
                get("/labels?colour=-").is(200).has("-1--"),
                post(
                                "/scalars",
                                "{\"small\":-1,\"large\":-1,\"amount\":-1.0,\"ratio\":-1,\"weight\":-1,\"words\":\"--"
                                    + " \"}")
                        .is(201));
    }

    /** A server that takes backslashes for escapes in plain literals. */
    private static Case strings() {
        return Case.of(
                56,
                "standard_conforming_strings off",
                Input.of(
                        "the service with such a server",
                        attack -> {
                            attack.execute(
                                    "alter role suite_login set standard_conforming_strings = off");
                            try {
                                attack.sample().reconnect();
                                attack.body("/items/1");
                                for (String text :
                                        List.of("\\", "\\'", "a\\' or 1=1 --", "\\\\'")) {
                                    stored(text).run(attack);
                                }
                                attack.body("/class?sort=" + escaped("it's \"so\""));
                                attack.send(
                                        post("/class", "{\"a-b\":\"\\\\'\"}").is(201).has("\\\\'"));
                            } finally {
                                attack.execute(
                                        "alter role suite_login reset standard_conforming_strings");
                                attack.sample().reconnect();
                            }
                        }));
    }

    private static Input[] characters() {
        List<Input> inputs = new ArrayList<>();
        for (String text :
                List.of(
                        "%00",
                        "a%00b",
                        "%C0%80",
                        "%C0%AF",
                        "%E0%80%AF",
                        "%ED%A0%80",
                        "%ED%B0%80",
                        "%F4%90%80%80",
                        "%FF",
                        "%E2%82",
                        "%80")) {
            inputs.add(get("/items?name=" + text).is(400));
            inputs.add(get("/items?" + text + "=a").is(400));
            inputs.add(get("/items?sort=" + text).is(400));
            inputs.add(get("/labels/" + text).is(400, 404));
            inputs.add(get("/" + text).is(400, 404));
        }
        for (String text : List.of("\0", "\u00ff", "\u00c0\u00af", "\u0001", "\u007f")) {
            inputs.add(get("/items?name=" + text).is(400));
            inputs.add(get("/labels/" + text).is(400));
        }
        inputs.add(get("/items?name=%").is(400));
        inputs.add(get("/items?name=%4").is(400));
        inputs.add(get("/items?name=%zz").is(400));
        inputs.add(get("/items?name=%u0041").is(400));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] pages() {
        List<Input> inputs = new ArrayList<>();
        for (String value :
                List.of(
                        "-1",
                        "1000000000",
                        "9223372036854775807",
                        "9223372036854775808",
                        "1.5",
                        "ten",
                        "",
                        "%20",
                        "1,2",
                        "1%00",
                        "0x10",
                        "null",
                        "all",
                        "NaN",
                        "-0.1",
                        "%2B1")) {
            inputs.add(get("/items?limit=" + value).is(400, 422));
        }
        for (String value :
                List.of(
                        "-1",
                        "9223372036854775808",
                        "1.5",
                        "ten",
                        "",
                        "1,2",
                        "99999999999999999999",
                        "NaN")) {
            inputs.add(get("/items?offset=" + value).is(400, 422));
        }
        inputs.add(get("/items?limit=1&limit=2").is(400, 422));
        inputs.add(get("/items?offset=1&offset=2").is(400, 422));
        inputs.add(get("/items?limit=0").is(200, 400, 422));
        inputs.add(get("/items?offset=1000000000").is(200, 400, 422));
        inputs.add(get("/items?offset=9223372036854775807").is(200, 400, 422));
        inputs.add(get("/items?offset=9223372036854775807&limit=100").is(200, 400, 422));
        inputs.add(get("/items?page=2").is(400));
        return inputs.toArray(Input[]::new);
    }
}
