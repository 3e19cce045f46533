package dev.tenon.suite;

import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.Call.post;
import static dev.tenon.suite.Call.raw;

import java.util.ArrayList;
import java.util.List;

/** Cases 113 to 131: requests that cost more than they should, one by one. */
final class ExhaustionCases {

    private static final int MEGABYTE = 1_048_576;

    private ExhaustionCases() {}

    static List<Case> all() {
        return List.of(
                Case.blocker(
                                113,
                                "no limit, limits above the cap",
                                get("/rows?limit=1001").is(400, 422),
                                get("/rows?limit=1000000000").is(400, 422),
                                Input.of(
                                        "none",
                                        attack ->
                                                attack.same(
                                                        "rows",
                                                        20L,
                                                        attack.body("/rows")
                                                                .chars()
                                                                .filter(c -> c == '{')
                                                                .count())),
                                Input.of(
                                        "the cap",
                                        attack ->
                                                attack.same(
                                                        "rows",
                                                        1_000L,
                                                        attack.body("/rows?limit=1000")
                                                                .chars()
                                                                .filter(c -> c == '{')
                                                                .count())),
                                get("/rows?offset=999990").is(200, 400, 422, 504))
                        .without("10 million rows: the table has one"),
                Case.blocker(
                                114,
                                "lists of very many values",
                                get("/items?id=" + "1,".repeat(7_000) + "1")
                                        .is(200, 400, 414, 422)
                                        .called("7 000"),
                                get("/items?id=" + "1,".repeat(100_000) + "1")
                                        .is(414)
                                        .called("100 000"),
                                get("/items?" + "id=1&".repeat(2_500))
                                        .is(400, 414, 422)
                                        .called("2 500 parameters"),
                                get("/items?" + "x=1&".repeat(3_000))
                                        .is(400, 414)
                                        .called("3 000 unknown parameters"))
                        .without("nested filters, which do not exist yet"),
                Case.notRun(115, "embeds, deep and cyclic", "embeds do not exist yet"),
                Case.of(
                                116,
                                "1000 sort keys",
                                get("/items?sort=" + "name,".repeat(999) + "name")
                                        .is(200, 400, 422)
                                        .called("1000 times name"),
                                get("/items?sort=" + "-".repeat(5_000))
                                        .is(400, 422)
                                        .called("5000 signs"))
                        .without("fields"),
                Case.blocker(117, "bodies above the cap", bodies()),
                Case.blocker(118, "compressed bodies", compressed()),
                Case.blocker(119, "large heads", heads()),
                Case.notRun(
                        124,
                        "answers above the cap",
                        "the cap is on rows here (113); runtime's tests try limits of bytes"),
                Case.notRun(
                        126,
                        "rate limits of two replicas",
                        "limits are kept in memory: Redis does not exist yet"),
                RateCases.spoofed(),
                Case.notRun(128, "WebSockets", "there are no WebSockets yet"),
                Case.notRun(129, "readers of server-sent events", "events do not exist yet"),
                Case.notRun(
                        130,
                        "HTTP/2",
                        "the service speaks HTTP/1.1 only; case 139 tries to talk it into more"),
                Case.blocker(
                                131,
                                "expensive statements",
                                Input.of("stopped in time", ExhaustionCases::expensive))
                        .without("expensive filters"));
    }

    private static Input[] bodies() {
        String two = "{\"name\":\"" + "x".repeat(2 * MEGABYTE) + "\"}";
        String head = "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
        String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
        return new Input[] {
            post("/items", two).is(413).called("2 MB, Content-Length"),
            raw(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(40) + "0\r\n\r\n")
                    .is(413)
                    .called("2.5 MB in chunks"),
            raw(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(400))
                    .is(413)
                    .called("25 MB in chunks without an end"),
            raw(head + "Content-Length: 2097152\r\n\r\n{")
                    .is(413)
                    .called("2 MB announced, a byte sent"),
            raw(head + "Content-Length: 2097152\r\nExpect: 100-continue\r\n\r\n")
                    .is(413, 417)
                    .lacks("100 Continue")
                    .called("2 MB announced, waiting for 100"),
            raw(head
                            + "Content-Length: 13\r\nConnection: close\r\n\r\n{\"name\":\"ab\"}"
                            + "x".repeat(3 * MEGABYTE))
                    .is(201, 400)
                    .called("3 MB more than announced"),
            post("/items", "{\"name\":\"a\",\"x\":\"" + "x".repeat(MEGABYTE - 100) + "\"}")
                    .is(400)
                    .called("just below the cap")
        };
    }

    private static Input[] compressed() {
        List<Input> inputs = new ArrayList<>();
        for (String coding :
                List.of(
                        "gzip",
                        "deflate",
                        "br",
                        "zstd",
                        "gzip, gzip",
                        "gzip, br",
                        "identity, gzip",
                        "x-gzip",
                        "GZIP",
                        "compress")) {
            byte[] bomb =
                    coding.toLowerCase(java.util.Locale.ROOT).contains("gzip")
                            ? gzip()
                            : new byte[4_096];
            inputs.add(
                    Call.send("POST", "/items", bomb, "Content-Encoding: " + coding)
                            .is(415)
                            .called(coding));
        }
        inputs.add(
                Call.send(
                                "POST",
                                "/items",
                                gzip(),
                                "Content-Encoding: gzip",
                                "Content-Encoding: gzip")
                        .is(415)
                        .called("gzip twice"));
        inputs.add(Call.send("POST", "/items", gzip()).is(400).called("gzip that is not declared"));
        return inputs.toArray(Input[]::new);
    }

    /** 50 MB of blanks in 50 kB. */
    private static byte[] gzip() {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
            byte[] block =
                    " ".repeat(MEGABYTE).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < 50; i++) {
                gzip.write(block);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Input[] heads() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            many.append("X-").append(i).append(": y\r\n");
        }
        String start = "GET /items/1 HTTP/1.1\r\nHost: a\r\n";
        return new Input[] {
            raw(start + "X: " + "y".repeat(9_216) + "\r\n\r\n").is(431).called("9 KB"),
            raw(start + "X: " + "y".repeat(MEGABYTE) + "\r\n\r\n").is(431).called("1 MB"),
            raw(start + "x".repeat(MEGABYTE) + ": y\r\n\r\n").is(431).called("a name of 1 MB"),
            raw(start + many + "\r\n").is(431).called("10 000 fields"),
            raw(start + "Cookie: " + "a=b; ".repeat(3_000) + "\r\n\r\n")
                    .is(431)
                    .called("3 000 cookies"),
            get("/items/1?x=" + "y".repeat(17_000)).is(414).called("URI of 17 KB"),
            get("/" + "y".repeat(MEGABYTE)).is(414).called("URI of 1 MB"),
            raw("G".repeat(MEGABYTE) + " / HTTP/1.1\r\n\r\n")
                    .is(400, 414)
                    .called("a method of 1 MB")
        };
    }

    private static void expensive(Attack attack) throws Exception {
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            attack.send(get("/slow").is(504));
            long millis = (System.nanoTime() - start) / 1_000_000;
            attack.check(millis < Sample.STATEMENT_MILLIS + 1_000, "took " + millis + " ms");
        }
        attack.same(
                "busy",
                "0",
                attack.sql(
                        "select count(*) from pg_stat_activity where usename = 'suite_login' and"
                                + " wait_event = 'PgSleep'"));
    }
}
