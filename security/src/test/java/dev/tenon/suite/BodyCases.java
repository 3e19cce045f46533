package dev.tenon.suite;

import static dev.tenon.suite.Call.delete;
import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.Call.patch;
import static dev.tenon.suite.Call.post;
import static dev.tenon.suite.Call.put;
import static dev.tenon.suite.Call.send;
import static dev.tenon.suite.Texts.bytes;

import java.util.ArrayList;
import java.util.List;

/** Cases 92 to 96, 99, 101 to 105 and 108 to 112: which bodies are read at all. */
final class BodyCases {

    private static final String ITEM = "{\"name\":\"a\"}";

    private BodyCases() {}

    static List<Case> all() {
        return List.of(
                readOnly(),
                writeOnly(),
                columns(),
                unknown(),
                doubled(),
                afterJson(),
                characters(),
                depth(),
                magic(),
                keys(),
                missing(),
                contentTypes(),
                accepts(),
                Case.of(
                        110,
                        "multipart or form to a JSON operation",
                        post(
                                        "/items",
                                        "--x\r\n"
                                                + "Content-Disposition: form-data;"
                                                + " name=\"name\"\r\n\r\n"
                                                + "a\r\n"
                                                + "--x--",
                                        "Content-Type: multipart/form-data; boundary=x")
                                .is(415),
                        post("/items", "name=a", "Content-Type: application/x-www-form-urlencoded")
                                .is(415),
                        post("/items", ITEM, "Content-Type: multipart/form-data").is(415),
                        post(
                                        "/items",
                                        ITEM,
                                        "Content-Type: multipart/mixed; boundary="
                                                + "b".repeat(5000))
                                .is(415)),
                Case.of(
                        111,
                        "body on GET or DELETE",
                        send("GET", "/items/1", bytes(ITEM)).is(400),
                        send("GET", "/items", bytes("x"), "Content-Type: text/plain").is(400),
                        send("HEAD", "/items", bytes(ITEM)).is(400),
                        send("DELETE", "/items/50", bytes(ITEM)).is(400),
                        Input.of("the item is still there", attack -> attack.body("/items/50"))));
    }

    private static Case readOnly() {
        return Case.blocker(
                92,
                "readOnly, generated, key columns in a body",
                post("/items", "{\"name\":\"a\",\"id\":7}").is(400, 422),
                post("/items", "{\"name\":\"a\",\"id\":null}").is(400, 422),
                post("/items", "{\"name\":\"a\",\"created\":\"2020-01-01T00:00:00Z\"}")
                        .is(400, 422),
                patch("/items/1", "{\"id\":99}").is(400, 422),
                patch("/items/1", "{\"created\":\"2020-01-01T00:00:00Z\"}").is(400, 422),
                put("/items/1", "{\"name\":\"a\",\"id\":1}").is(400, 422),
                post("/items?id=7", ITEM).is(400),
                patch("/items/1?id=99", "{\"name\":\"b\"}").is(400));
    }

    private static Case writeOnly() {
        return Case.blocker(
                        93,
                        "writeOnly columns in no answer",
                        post("/items", "{\"name\":\"a\",\"pin\":\"" + Canaries.PIN + "\"}")
                                .is(201)
                                .lacks("pin"),
                        patch("/items/2", "{\"pin\":\"" + Canaries.PIN + "\"}")
                                .is(200)
                                .lacks("pin"),
                        put("/items/3", "{\"name\":\"b\",\"pin\":\"" + Canaries.PIN + "\"}")
                                .is(200)
                                .lacks("pin"),
                        get("/items/1").is(200).lacks("pin"),
                        get("/items?limit=100").is(200).lacks("pin"),
                        post(
                                        "/items",
                                        "{\"name\":\"a\",\"pin\":\""
                                                + (Canaries.PIN + " ").repeat(3)
                                                + "\"}")
                                .is(422),
                        post("/items", "{\"name\":\"a\",\"pin\":[\"" + Canaries.PIN + "\"]}")
                                .is(400),
                        patch("/items/2", "{\"pin\":\"" + Canaries.PIN + "\",\"name\":null}")
                                .is(400, 422),
                        Input.of(
                                "it was stored",
                                attack ->
                                        attack.same(
                                                "pin",
                                                Canaries.PIN,
                                                attack.sql(
                                                        "select pin from suite.item where id ="
                                                                + " 3"))))
                .without("events and ETag");
    }

    private static Case columns() {
        List<Input> inputs = new ArrayList<>();
        for (String name :
                List.of("ctid", "xmin", "tableoid", "cmax", "item", "row", "suite.item.pin")) {
            inputs.add(post("/items", "{\"name\":\"a\",\"" + name + "\":\"1\"}").is(400));
            inputs.add(get("/items?" + name + "=1").is(400));
            inputs.add(get("/items?sort=" + name).is(400, 422));
        }
        inputs.add(post("/class", "{\"a_b\":\"x\"}").is(400));
        inputs.add(post("/class", "{\"it's \\\"so\\\" \\\\u0022; --\":\"x\"}").is(400));
        return Case.blocker(94, "columns that are not in the spec", inputs.toArray(Input[]::new));
    }

    private static Case unknown() {
        return Case.of(
                95,
                "unknown members",
                post("/items", "{\"name\":\"a\",\"colour\":1}").is(400),
                post("/items", "{\"name\":\"a\",\"Name\":\"b\"}").is(400),
                post("/items", "{\"name\":\"a\",\"\":1}").is(400),
                post("/items", "{\"name\":\"a\",\"name \":\"b\"}").is(400),
                post("/items", "{\"name\":\"a\",\"nаme\":\"b\"}").is(400),
                patch("/items/1", "{\"colour\":null}").is(400),
                put("/items/1", "{\"name\":\"a\",\"colour\":{}}").is(400),
                post("/items", "{\"name\":\"a\",\"" + "x".repeat(100_000) + "\":1}").is(400));
    }

    private static Case doubled() {
        return Case.blocker(
                96,
                "a member twice",
                post("/items", "{\"name\":\"a\",\"name\":\"b\"}").is(400),
                post("/items", "{\"name\":\"a\",\"name\":\"a\"}").is(400),
                post("/items", "{\"name\":\"a\",\"\\u006eame\":\"b\"}").is(400),
                patch("/items/1", "{\"count\":1,\"price\":2,\"count\":null}").is(400),
                post("/scalars", "{\"doc\":{\"a\":1,\"a\":2}}").is(400),
                post("/scalars", "{\"doc\":{\"b\":[{\"a\":1,\"\\u0061\":2}]}}").is(400));
    }

    private static Case afterJson() {
        return Case.of(
                99,
                "text after the value, byte order mark",
                post("/items", ITEM + " x").is(400),
                post("/items", ITEM + ITEM).is(400),
                post("/items", ITEM + ",").is(400),
                post("/items", ITEM + "\u0000").is(400),
                post("/items", ITEM + "//").is(400),
                post("/items", "\uFEFF" + ITEM).is(400),
                post("/items", ITEM + "\uFEFF").is(400),
                send("POST", "/items", bytes("\u00ff\u00fe{\0\"\0n\0\"\0:\0001\0}\0")).is(400),
                post("/items", " \r\n\t" + ITEM + " \r\n\t").is(201));
    }

    private static Case characters() {
        List<Input> inputs = new ArrayList<>();
        List<String> broken =
                List.of(
                        "a\\u0000b",
                        "\\ud800",
                        "\\udc00",
                        "\\udc00\\ud800",
                        "a\\ud800b",
                        "\\ud800\\ud800",
                        "\u0000",
                        "\u0001",
                        "\n",
                        "\u00c0\u00af",
                        "\u00ff",
                        "\u00ed\u00a0\u0080",
                        "\u00f4\u0090\u0080\u0080",
                        "\u00e2\u0082",
                        "\u0080",
                        "\u00f8\u0088\u0080\u0080\u0080",
                        "\u00c0\u0080",
                        "\u00e0\u0080\u0080");
        for (String text : broken) {
            inputs.add(send("POST", "/items", bytes("{\"name\":\"" + text + "\"}")).is(400));
            inputs.add(
                    send("POST", "/scalars", bytes("{\"doc\":{\"a\":\"" + text + "\"}}")).is(400));
            inputs.add(send("POST", "/scalars", bytes("{\"doc\":{\"" + text + "\":1}}")).is(400));
        }
        inputs.add(
                post("/items", "{\"name\":\"\\ud83d\\ude00 \uD83D\uDE00 \u0301\"}")
                        .is(201)
                        .has("\uD83D\uDE00 \uD83D\uDE00 \u0301"));
        inputs.add(post("/items", "{\"name\":\"\uFFFE\uFFFF\"}").is(201, 400, 422));
        return Case.blocker(101, "NUL, lone surrogates, bad UTF-8", inputs.toArray(Input[]::new));
    }

    private static Case depth() {
        List<Input> inputs = new ArrayList<>();
        for (int depth : List.of(500, 1_000, 100_000)) {
            String arrays = "[".repeat(depth) + "]".repeat(depth);
            inputs.add(
                    post("/scalars", "{\"doc\":{\"a\":" + arrays + "}}")
                            .is(400, 413, 422)
                            .called("arrays " + depth + " deep"));
            String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
            inputs.add(
                    post("/scalars", "{\"doc\":" + objects + "}")
                            .is(400, 413, 422)
                            .called("objects " + depth + " deep"));
            inputs.add(
                    post("/items", "[".repeat(depth))
                            .is(400, 413)
                            .called("open arrays " + depth + " deep"));
        }
        return Case.of(102, "JSON 500, 1000, 100 000 levels deep", inputs.toArray(Input[]::new));
    }

    private static Case magic() {
        List<Input> inputs = new ArrayList<>();
        for (String name :
                List.of("@type", "@class", "class", "__proto__", "constructor", "$type", "$ref")) {
            inputs.add(
                    post("/items", "{\"name\":\"a\",\"" + name + "\":\"java.net.URL\"}").is(400));
            String doc = "{\"" + name + "\":[\"javax.script.ScriptEngineManager\",{}]}";
            inputs.add(post("/scalars", "{\"doc\":" + doc + "}").is(201).has(name));
        }
        return Case.of(103, "@type, class, __proto__", inputs.toArray(Input[]::new));
    }

    private static Case keys() {
        return Case.blocker(
                104,
                "key in the path and another in the body",
                put("/labels/first", "{\"name\":\"second\",\"colour\":\"x\"}").is(400, 409, 422),
                put("/labels/first", "{\"name\":\"third\",\"colour\":\"x\"}").is(400, 409, 422),
                put("/items/1?itemId=2", ITEM).is(400),
                patch("/items/1", "{\"itemId\":2}").is(400),
                Input.of(
                        "neither has changed",
                        attack ->
                                attack.same(
                                        "labels",
                                        "2",
                                        attack.sql(
                                                "select count(*) from suite.label where colour <>"
                                                        + " 'x'"))));
    }

    private static Case missing() {
        return Case.of(
                105,
                "null for not null, required left out",
                post("/items", "{}").is(400, 422),
                post("/items", "{\"name\":null}").is(400, 422),
                post("/items", "").is(400, 415),
                post("/items", "null").is(400),
                patch("/items/1", "{\"name\":null}").is(400, 422),
                patch("/items/1", "{\"sold\":null}").is(400, 422),
                put("/items/1", "{\"price\":1}").is(400, 422),
                patch("/items/1", "[]").is(400),
                post("/items", "[" + ITEM + "]").is(400));
    }

    private static Case contentTypes() {
        List<Input> inputs = new ArrayList<>();
        for (String type :
                List.of(
                        "text/plain",
                        "text/json",
                        "application/xml",
                        "application/json-patch+json",
                        "application/jsonx",
                        "json",
                        "*/*",
                        "",
                        "application/json; charset=utf-16",
                        "application/json; charset=utf-7",
                        "application/json; charset=iso-8859-1",
                        "application/json; charset=\"",
                        "application/json, text/plain",
                        "application/merge-patch+json",
                        "application/problem+json")) {
            inputs.add(post("/items", ITEM, "Content-Type: " + type).is(415));
        }
        inputs.add(
                post(
                                "/items",
                                ITEM,
                                "Content-Type: application/json",
                                "Content-Type: application/json")
                        .is(400, 415));
        inputs.add(
                post("/items", ITEM, "Content-Type: application/json", "content-type: text/plain")
                        .is(400, 415));
        inputs.add(post("/items", ITEM, "Content-Type: application/json; charset=UTF-8").is(201));
        inputs.add(
                send("POST", "/items", ITEM.getBytes(java.nio.charset.StandardCharsets.UTF_16))
                        .is(400));
        inputs.add(
                post(
                                "/items",
                                "+AHsAIgBuAGEAbQBlACIAOgAiAGEAIgB9-",
                                "Content-Type: application/json")
                        .is(400));
        inputs.add(
                Call.raw(
                                "POST /items HTTP/1.1\r\n"
                                        + "Host: a\r\n"
                                        + "Connection: close\r\n"
                                        + "Content-Length: 12\r\n\r\n"
                                        + ITEM)
                        .is(415));
        return Case.of(108, "wrong, missing, doubled Content-Type", inputs.toArray(Input[]::new));
    }

    private static Case accepts() {
        List<Input> inputs = new ArrayList<>();
        for (String type :
                List.of(
                        "text/html",
                        "application/json;q=0",
                        "*/*;q=x",
                        "application/json;q=2",
                        "image/*",
                        "application/xml, text/csv;q=0.5",
                        "x")) {
            inputs.add(get("/items", "Accept: " + type).is(406));
        }
        for (String type :
                List.of(
                        "*/*",
                        "application/*;q=0.1",
                        "text/html, */*;q=0.001",
                        "application/json; charset=utf-8",
                        "")) {
            inputs.add(get("/items", "Accept: " + type).is(200));
        }
        inputs.add(get("/items", "Accept: " + "a/b,".repeat(1500)).is(406, 400));
        inputs.add(post("/items", ITEM, "Accept: text/html").is(406));
        inputs.add(delete("/items/nothing", "Accept: text/html").is(400, 404, 406));
        return Case.of(109, "Accept with broken or unknown values", inputs.toArray(Input[]::new));
    }
}
