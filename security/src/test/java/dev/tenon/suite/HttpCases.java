package dev.tenon.suite;

import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.Call.post;
import static dev.tenon.suite.Call.raw;

import java.util.ArrayList;
import java.util.List;

/** Cases 140 to 152: targets, methods, browsers, what answers and logs tell. */
final class HttpCases {

    private static final String END = "\r\nHost: a\r\nConnection: close\r\n\r\n";

    private static final String ITEM = "{\"name\":\"a\"}";

    private HttpCases() {}

    static List<Case> all() {
        return List.of(
                Case.of(141, "CRLF in what is echoed", crlf()),
                Case.of(142, "methods that are none of the path's", methods()),
                Case.blocker(143, "paths that look like others", paths()),
                Case.of(
                        144,
                        "method overrides",
                        get("/items/1", "X-HTTP-Method-Override: DELETE").is(200),
                        get("/items/1", "X-Method-Override: DELETE", "X-HTTP-Method: DELETE")
                                .is(200),
                        get("/items/1?_method=DELETE").is(400),
                        post("/items?_method=PUT", ITEM).is(400),
                        post("/items/1", ITEM, "X-HTTP-Method-Override: PATCH").is(405)),
                Case.blocker(145, "CORS is closed by default", cors()),
                Case.blocker(
                                146,
                                "JSON from a form",
                                post(
                                                "/items",
                                                ITEM,
                                                "Content-Type: text/plain",
                                                "Origin: https://evil.example")
                                        .is(403, 415),
                                post(
                                                "/items",
                                                ITEM + "=",
                                                "Content-Type: application/x-www-form-urlencoded")
                                        .is(415),
                                post("/items", ITEM, "Content-Type: text/plain;application/json")
                                        .is(415),
                                post("/items", ITEM, "Content-Type: application/json;text/plain")
                                        .is(415, 201))
                        .without("cookies"),
                Case.notRun(147, "origin of WebSockets", "there are no WebSockets yet"),
                Case.of(
                        148,
                        "headers for browsers",
                        get("/items/1")
                                .is(200)
                                .has(
                                        "X-Content-Type-Options: nosniff",
                                        "Content-Type: application/json"),
                        get("/items/0")
                                .is(404)
                                .has(
                                        "X-Content-Type-Options: nosniff",
                                        "Content-Type: application/problem+json"),
                        raw("GET /\0 HTTP/1.1" + END)
                                .is(400)
                                .has("X-Content-Type-Options: nosniff"),
                        get("/docs")
                                .is(200)
                                .has("X-Content-Type-Options: nosniff", "charset=utf-8"),
                        get("/items?limit=x", "Accept: text/html").lacks("text/html")),
                Case.blocker(149, "500 tells nothing", faults()),
                Case.of(
                        150,
                        "hints name nothing hidden",
                        get("/treasur").is(404).lacks("vault"),
                        get("/item").is(404).lacks("suite."),
                        get("/items?treasur=1").is(400).lacks("vault"),
                        post("/items", "{\"name\":\"a\",\"creatd\":1}").is(400).lacks("xmin"),
                        post("/acts", "{\"name\":\"treasure\"}")
                                .is(401, 403)
                                .lacks("vault", "suite", "permission denied")),
                Case.of(151, "what is logged", logs()),
                Case.of(152, "nothing undocumented answers", undocumented()));
    }

    private static Input[] crlf() {
        List<Input> inputs = new ArrayList<>();
        for (String text :
                List.of(
                        "%0d%0aSet-Cookie:%20a=b",
                        "%0aX: y", "%0D%0A%0D%0A<html>", "%E5%98%8A%E5%98%8DX:y", "\rX:y")) {
            String value = text.replace(" ", "%20");
            inputs.add(
                    get("/labels/" + value)
                            .is(400, 404)
                            .lacks("\r\nSet-Cookie", "\r\nX:", "\r\n\r\n<html>"));
            inputs.add(
                    get("/items?name=" + value)
                            .is(200, 400)
                            .lacks("\r\nSet-Cookie", "\r\nX:", "\r\n\r\n<html>"));
            inputs.add(
                    get("/items?limit=1&name=item%201" + value)
                            .is(200, 400)
                            .lacks("\r\nSet-Cookie", "\r\nX:"));
            inputs.add(
                    get("/items/1", "X-Request-Id: a" + value.replace("\r", "%0d"))
                            .is(200)
                            .lacks("Set-Cookie"));
        }
        inputs.add(
                post("/labels", "{\"name\":\"a\\r\\nSet-Cookie: a=b\"}")
                        .is(201)
                        .lacks("\r\nSet-Cookie")
                        .has("Location: /labels/a%0D%0ASet-Cookie"));
        inputs.add(
                post("/labels", "{\"name\":\"../items/1?x#y\"}")
                        .is(201)
                        .has("Location: /labels/..%2Fitems%2F1%3Fx%23y"));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] methods() {
        List<Input> inputs = new ArrayList<>();
        for (String method :
                List.of(
                        "TRACE",
                        "DELETE",
                        "PUT",
                        "PATCH",
                        "PROPFIND",
                        "QUERY",
                        "LINK",
                        "get",
                        "Get",
                        "GETX",
                        "A".repeat(200))) {
            inputs.add(
                    raw(method + " /items HTTP/1.1" + END)
                            .is(405)
                            .has("Allow: GET, HEAD, OPTIONS, POST"));
        }
        inputs.add(
                raw("POST /items/1 HTTP/1.1\r\nContent-Length: 0" + END)
                        .is(405)
                        .has("Allow: DELETE, GET, HEAD, OPTIONS, PATCH, PUT"));
        inputs.add(raw("CONNECT a:80 HTTP/1.1" + END).is(400, 405));
        inputs.add(raw("CONNECT /items HTTP/1.1" + END).is(400, 405));
        inputs.add(raw("TRACE / HTTP/1.1\r\nX: secret" + END).is(404, 405).lacks("secret"));
        inputs.add(
                raw("OPTIONS /items HTTP/1.1" + END)
                        .is(204)
                        .has("Allow: GET, HEAD, OPTIONS, POST"));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] paths() {
        List<Input> inputs = new ArrayList<>();
        for (String path :
                List.of(
                        "//items",
                        "/items//1",
                        "/./items",
                        "/items/./1",
                        "/x/../notes",
                        "/items/../notes",
                        "/%2e%2e/notes",
                        "/items/%2e%2e/notes",
                        "/items%2f1",
                        "/items/1/",
                        "/items/",
                        "/ITEMS",
                        "/Items/1",
                        "/items%00",
                        "/items;x=1",
                        "/items/1;x=1",
                        "/items%20",
                        "/items.json",
                        "/items/1.json",
                        "/%69tems%2f1",
                        "/items/..%2fnotes",
                        "/items%252f1",
                        "/\\items",
                        "/items\\1",
                        "/items/1%2f",
                        "/notes/..;/items",
                        "/~/items",
                        "/items/%2e",
                        "/items/.",
                        "/items/..",
                        "/items?/../notes",
                        "/items%3fx",
                        "/items%23")) {
            inputs.add(get(path).is(400, 401, 404).called(path));
        }
        inputs.add(raw("GET items HTTP/1.1" + END).is(400, 404));
        inputs.add(raw("GET http://a/notes HTTP/1.1" + END).is(400, 401));
        inputs.add(raw("GET * HTTP/1.1" + END).is(400, 404, 405));
        inputs.add(raw("GET /items#x HTTP/1.1" + END).is(400, 404));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] cors() {
        List<Input> inputs = new ArrayList<>();
        for (String origin :
                List.of(
                        "https://evil.example",
                        "null",
                        "https://localhost.evil.example",
                        "http://localhost",
                        "*",
                        "")) {
            inputs.add(
                    get("/items/1", "Origin: " + origin)
                            .is(200, 403)
                            .lacks(
                                    "Access-Control-Allow-Origin",
                                    "Access-Control-Allow-Credentials"));
            inputs.add(
                    raw("OPTIONS /items HTTP/1.1\r\nOrigin: "
                                    + origin
                                    + "\r\n"
                                    + "Access-Control-Request-Method: POST\r\n"
                                    + "Access-Control-Request-Headers: content-type"
                                    + END)
                            .is(200, 204, 403)
                            .lacks("Access-Control-Allow"));
        }
        return inputs.toArray(Input[]::new);
    }

    private static Input[] faults() {
        return new Input[] {
            post("/acts", "{\"name\":\"fault\"}").is(500).lacks("plpgsql", "XX000", "http://"),
            post("/acts", "{\"name\":\"fault\"}", "Accept: application/json;q=0.5, */*;q=0.1")
                    .is(500)
                    .has("application/problem+json"),
            post("/acts", "{\"name\":\"fault\"}", "Accept: text/html, */*")
                    .is(500)
                    .lacks("<html", "text/html")
                    .has("application/problem+json"),
            post("/acts", "{\"name\":\"divide\"}").is(400, 422).lacks("division"),
            Input.of(
                    "nothing was written",
                    attack ->
                            attack.same(
                                    "acts",
                                    "0",
                                    attack.sql(
                                            "select count(*) from suite.act where name = 'fault'")))
        };
    }

    private static Input[] logs() {
        return new Input[] {
            Input.of(
                    "no token, cookie, password or parameter is logged, and no control character",
                    attack -> {
                        long size = attack.sample().logSize();
                        attack.send(
                                get(
                                        "/items?name=hush-hush-1&x=%1b[31mhush-hush-2",
                                        "Authorization: Bearer hush-hush-3",
                                        "Cookie: a=hush-hush-4",
                                        "X-Request-Id: a\u001b[31m hush-hush-5",
                                        "Referer: https://a/?hush-hush-6"));
                        attack.send(get("/labels/%0d%0a%1b[31mforged").is(400, 404));
                        attack.send(
                                post(
                                                "/items",
                                                "{\"name\":\"hush-hush-7\",\"colour\":\"hush-hush-8\"}")
                                        .is(400));
                        attack.send(post("/acts", "{\"name\":\"divide\"}").is(400, 422));
                        Thread.sleep(500);
                        String log = attack.sample().logSince(size);
                        attack.check(log.contains("\"status\":"), "nothing was logged");
                        attack.check(!log.contains("hush"), "logged: " + log);
                        attack.check(
                                log.chars().noneMatch(c -> c == 0x1b || c == '\r'),
                                "control characters: " + log);
                        attack.check(
                                log.lines().noneMatch(line -> line.startsWith("forged")),
                                "a forged line: " + log);
                    })
        };
    }

    private static Input[] undocumented() {
        List<Input> inputs = new ArrayList<>();
        for (String path :
                List.of(
                        "/beans",
                        "/env",
                        "/metrics",
                        "/health",
                        "/info",
                        "/loggers",
                        "/routes",
                        "/threaddump",
                        "/heapdump",
                        "/caches",
                        "/refresh",
                        "/stop",
                        "/actuator",
                        "/actuator/env",
                        "/prometheus",
                        "/swagger-ui",
                        "/swagger",
                        "/h2-console",
                        "/admin",
                        "/debug",
                        "/.git/config",
                        "/.env",
                        "/openapi.yaml",
                        "/META-INF/tenon/relations.json",
                        "/docs/../META-INF/MANIFEST.MF",
                        "/docs/%2e%2e/%2e%2e/META-INF/MANIFEST.MF",
                        "/docs/..%2f..%2fopenapi.yaml",
                        "/health/env",
                        "/problems/TN-999",
                        "/problems/../x",
                        "/favicon.ico",
                        "/robots.txt",
                        "/server-status")) {
            inputs.add(get(path).is(400, 404));
        }
        inputs.add(get("/openapi.json").is(200).lacks("x-tenon", "suite_anonymous", "vault"));
        inputs.add(get("/health/ready").is(200).lacks("version", "database", "pool"));
        return inputs.toArray(Input[]::new);
    }
}
