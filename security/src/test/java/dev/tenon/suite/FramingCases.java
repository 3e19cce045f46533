package dev.tenon.suite;

import static dev.tenon.suite.Call.raw;

import java.util.ArrayList;
import java.util.List;

/** Cases 134 to 140: the grammar of HTTP/1.1, where parsers disagree. */
final class FramingCases {

    /** Would be answered 200, were it taken for a request of its own. */
    private static final String HIDDEN = "GET /items/1 HTTP/1.1\r\nHost: a\r\n\r\n";

    private static final String BODY = "{\"name\":\"smuggled\"}";

    private FramingCases() {}

    static List<Case> all() {
        return List.of(
                Case.blocker(134, "lengths that contradict or are none", lengths()),
                Case.blocker(135, "transfer encodings in disguise", encodings()),
                Case.blocker(136, "broken chunks", chunks()),
                Case.of(137, "bare CR, bare LF, folds, blanks, NUL", heads()),
                Case.blocker(138, "Host: none, two, other than the target's", hosts()),
                Case.of(139, "other versions, garbage, TLS", versions()),
                Case.blocker(140, "what follows a refused request is none", followers()));
    }

    private static String post(String... headers) {
        return "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + String.join("\r\n", headers)
                + "\r\n\r\n";
    }

    private static Input[] lengths() {
        List<Input> inputs = new ArrayList<>();
        String chunked = "13\r\n" + BODY + "\r\n0\r\n\r\n";
        inputs.add(
                raw(post("Content-Length: 29", "Transfer-Encoding: chunked") + chunked + HIDDEN)
                        .is(400)
                        .called("CL and TE"));
        inputs.add(
                raw(post("Transfer-Encoding: chunked", "Content-Length: 4") + chunked + HIDDEN)
                        .is(400)
                        .called("TE and CL"));
        inputs.add(
                raw(post("Transfer-Encoding: chunked", "content-length:0") + chunked + HIDDEN)
                        .is(400)
                        .called("TE and CL 0"));
        inputs.add(
                raw(post("Content-Length: 19", "Content-Length: 0") + BODY + HIDDEN)
                        .is(400)
                        .called("two CLs"));
        inputs.add(
                raw(post("Content-Length: 0", "Content-Length: 19") + BODY + HIDDEN)
                        .is(400)
                        .called("two CLs, the other way"));
        for (String length :
                List.of(
                        "+19",
                        "0x13",
                        "-19",
                        "19, 0",
                        "19,20",
                        "1 9",
                        "19.0",
                        "1e1",
                        "nineteen",
                        "\u00b9\u00b9",
                        "99999999999999999999",
                        "9223372036854775808",
                        "19\u000b",
                        "\"19\"")) {
            inputs.add(
                    raw(post("Content-Length: " + length) + BODY + HIDDEN)
                            .is(400, 413)
                            .called("CL " + length));
        }
        inputs.add(
                raw(post("Content-Length : 19") + BODY + HIDDEN)
                        .is(400)
                        .called("CL, blank before colon"));
        // RFC 9112 §5.2: refused, or taken for a part of X; never for a length
        inputs.add(
                raw(post("Content-Length: 19", "Connection: close", "X: y", " Content-Length: 0")
                                + BODY)
                        .is(201, 400)
                        .called("CL in a fold"));
        inputs.add(
                raw(post("Content-Length: 4294967315") + BODY + HIDDEN)
                        .is(400, 413)
                        .called("CL of 33 bits"));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] encodings() {
        List<Input> inputs = new ArrayList<>();
        String chunked = "13\r\n" + BODY + "\r\n0\r\n\r\n";
        for (String line :
                List.of(
                        "Transfer-Encoding: xchunked",
                        "Transfer-Encoding : chunked",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
                        "Transfer-Encoding: x\r\nTransfer-Encoding: chunked",
                        "Transfer-Encoding:\u000bchunked",
                        "X: X\nTransfer-Encoding: chunked",
                        "Transfer-Encoding\r\n : chunked",
                        "Transfer-Encoding: identity",
                        "Transfer-Encoding: chunked, identity",
                        "Transfer-Encoding: identity, chunked",
                        "Transfer-Encoding: gzip, chunked",
                        "Transfer-Encoding: \"chunked\"",
                        "Transfer-Encoding: chunked\0",
                        "Transfer-Encoding: ",
                        "Transfer_Encoding: chunked\r\nTransfer-Encoding: cow")) {
            inputs.add(
                    raw(post(line) + chunked + HIDDEN).is(400).called(line.replace("\r\n", " | ")));
        }
        // RFC 9112 §5.2: a part of Content-Type, which is then none of ours
        inputs.add(
                raw(post(" Transfer-Encoding: chunked", "Connection: close") + chunked)
                        .is(400, 415)
                        .called("TE in a fold"));
        inputs.add(
                raw("POST /items HTTP/1.0\r\n"
                                + "Host: a\r\n"
                                + "Content-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + chunked
                                + HIDDEN)
                        .is(400)
                        .called("chunked in HTTP/1.0"));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] chunks() {
        List<Input> inputs = new ArrayList<>();
        for (String body :
                List.of(
                        "13;a\n" + BODY + "\r\n0\r\n\r\n",
                        "13;a=\"\r\n\"" + BODY + "\r\n0\r\n\r\n",
                        "100000013\r\n" + BODY + "\r\n0\r\n\r\n",
                        "80000000\r\n" + BODY,
                        "FFFFFFFFFFFFFFFF\r\n" + BODY,
                        "10000000000000013\r\n" + BODY,
                        "-13\r\n" + BODY + "\r\n0\r\n\r\n",
                        "+13\r\n" + BODY + "\r\n0\r\n\r\n",
                        "0x13\r\n" + BODY + "\r\n0\r\n\r\n",
                        " 13\r\n" + BODY + "\r\n0\r\n\r\n",
                        "1 3\r\n" + BODY + "\r\n0\r\n\r\n",
                        "g\r\n" + BODY + "\r\n0\r\n\r\n",
                        "\r\n" + BODY + "\r\n0\r\n\r\n",
                        "13\n" + BODY + "\r\n0\r\n\r\n",
                        "13\r" + BODY + "\r\n0\r\n\r\n",
                        "13\r\n" + BODY + "0\r\n\r\n",
                        "13\r\n" + BODY + "XX0\r\n\r\n",
                        "13\r\n" + BODY + "\n0\r\n\r\n",
                        "12\r\n" + BODY + "\r\n0\r\n\r\n",
                        "13\r\n" + BODY + "\r\n0\r\nX: a\0b\r\n\r\n",
                        "13\r\n" + BODY + "\r\n0\r\nX Y: a\r\n\r\n",
                        "13;" + "e".repeat(20_000) + "\r\n" + BODY + "\r\n0\r\n\r\n")) {
            String name =
                    body.substring(0, Math.min(40, body.length())).replaceAll("\\p{Cntrl}", "·");
            inputs.add(
                    raw(post("Transfer-Encoding: chunked") + body + HIDDEN)
                            .is(400, 413, 431)
                            .called(name));
        }
        inputs.add(
                Input.of(
                        "no last chunk",
                        attack -> {
                            try (Wire wire = attack.connect()) {
                                wire.send(
                                        post("Transfer-Encoding: chunked")
                                                + "13\r\n"
                                                + BODY
                                                + "\r\n");
                                Thread.sleep(300);
                                attack.check(wire.raw().isEmpty(), "answered " + wire.raw());
                            }
                        }));
        inputs.add(
                raw(post("Transfer-Encoding: chunked", "Connection: close")
                                + "13;a=b\r\n"
                                + BODY
                                + "\r\n0\r\nX: y\r\n\r\n")
                        .is(201)
                        .called("a good one, with extension and trailer"));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] heads() {
        List<Input> inputs = new ArrayList<>();
        for (String head :
                List.of(
                        "GET /items/1 HTTP/1.1\rHost: a\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\rX: y\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\nX: y\rZ: w\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\n X: folded\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\n\tX: folded\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nX : y\r\nHost: a\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost : a\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\nX\0: b\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\nX(Y): b\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\nX: a\u0001b\r\n\r\n",
                        "GET /items/1 x HTTP/1.1\r\nHost: a\r\n\r\n",
                        "GET /items/1\0 HTTP/1.1\r\nHost: a\r\n\r\n")) {
            inputs.add(raw(head + HIDDEN).is(400).called(head.replaceAll("\\p{Cntrl}", "·")));
        }
        // RFC 9112 §3 lets a service take other white space for a blank there, or refuse it
        for (String line :
                List.of(
                        "GET /items/1\u000bHTTP/1.1",
                        "GET\t/items/1\tHTTP/1.1",
                        " GET /items/1 HTTP/1.1")) {
            inputs.add(raw(line + "\r\nHost: a\r\nConnection: close\r\n\r\n").is(200, 400));
        }
        // RFC 9112 §2.2 lets a service take a bare LF for the end of a line, or refuse it
        inputs.add(
                raw("GET /items/1 HTTP/1.1\nHost: a\nConnection: close\n\n")
                        .is(200, 400)
                        .called("bare LF"));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] hosts() {
        List<Input> inputs = new ArrayList<>();
        for (String head :
                List.of(
                        "GET /items/1 HTTP/1.1\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a, b\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a b\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a/b\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a@b\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a:b\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: <a>\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\0\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost:\r\n\r\n")) {
            inputs.add(raw(head).is(400).called(head.replaceAll("\\p{Cntrl}", "·")));
        }
        inputs.add(
                raw("POST http://inner.example/labels HTTP/1.1\r\n"
                                + "Host: outer.example\r\n"
                                + "Connection: close\r\n"
                                + "Content-Type: application/json\r\n"
                                + "Content-Length: 17\r\n\r\n"
                                + "{\"name\":\"hosted\"}")
                        .is(201, 400)
                        .lacks("outer.example", "inner.example")
                        .called("Host is not the target's"));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] versions() {
        List<Input> inputs = new ArrayList<>();
        for (String head :
                List.of(
                        "GET /items/1 HTTP/9.9\r\nHost: a\r\n\r\n",
                        "GET /items/1 HTTP/2.0\r\nHost: a\r\n\r\n",
                        "GET /items/1 HTTP/1.2\r\nHost: a\r\n\r\n",
                        "GET /items/1 HTTP/0.9\r\nHost: a\r\n\r\n",
                        "GET /items/1 http/1.1\r\nHost: a\r\n\r\n",
                        "GET /items/1 HTTP/1.1x\r\nHost: a\r\n\r\n",
                        "GET /items/1 HTTP/01.1\r\nHost: a\r\n\r\n",
                        "GET /items/1\r\nHost: a\r\n\r\n",
                        "GET /items/1\r\n\r\n",
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                        "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003abcdefgh\r\n\r\n",
                        "\0\u0001\u0002\u0003\r\n\r\n",
                        "hello\r\n\r\n",
                        "{\"json\":true}\r\n\r\n")) {
            inputs.add(
                    raw(head)
                            .is(400, 505)
                            .lacks("HTTP/9.9", "HTTP/2.0")
                            .called(head.replaceAll("\\p{Cntrl}", "·")));
        }
        inputs.add(
                raw("GET /items/1 HTTP/1.1\r\n"
                                + "Host: a\r\n"
                                + "Connection: Upgrade, HTTP2-Settings\r\n"
                                + "Upgrade: h2c\r\n"
                                + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n")
                        .is(200, 400)
                        .lacks(" 101 "));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] followers() {
        List<Input> inputs = new ArrayList<>();
        for (String first :
                List.of(
                        "GET /items/1 HTTP/9.9\r\nHost: a\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\n\r\n",
                        post("Content-Length: 99999999"),
                        post("Content-Length: x"),
                        post("Transfer-Encoding: chunked") + "zz\r\n",
                        "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(10_000) + "\r\n\r\n",
                        "GET /items/1 HTTP/1.1\r\nHost: a\r\nX Y: 1\r\n\r\n")) {
            String name =
                    first.substring(0, Math.min(50, first.length())).replaceAll("\\p{Cntrl}", "·");
            inputs.add(raw(first + HIDDEN.repeat(3)).is(400, 413, 414, 431, 505).called(name));
        }
        inputs.add(
                raw("GET /items/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + HIDDEN)
                        .is(200)
                        .called("behind Connection: close"));
        return inputs.toArray(Input[]::new);
    }
}
