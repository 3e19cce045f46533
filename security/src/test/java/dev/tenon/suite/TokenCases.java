package dev.tenon.suite;

import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.Keys.base64;
import static dev.tenon.suite.Keys.claims;

import java.util.List;

/** Cases 1 to 5, 18 to 20 and 22: tokens that are none, and none of the right form. */
final class TokenCases {

    private static final String USER = "suite_user";

    private TokenCases() {}

    static List<Case> all() {
        String own = claims(Keys.OWN, USER, Keys.NORTH);
        return List.of(
                Case.blocker(
                        1,
                        "no token",
                        refusedWith(),
                        get("/notes", "Authorization:").is(401),
                        get("/notes", "Authorization: ").is(401)),
                Case.of(
                        2,
                        "Bearer with nothing",
                        refusedWith("Bearer"),
                        refusedWith("Bearer "),
                        refusedWith("Bearer    "),
                        refusedWith("Bearer .."),
                        refusedWith("Bearer .")),
                Case.of(
                        3,
                        "other schemes",
                        refusedWith("Basic YWRhOmFkYQ=="),
                        refusedWith("Digest username=\"ada\""),
                        refusedWith("Negotiate YII="),
                        refusedWith(Keys.mac(own)),
                        refusedWith("Token " + Keys.mac(own)),
                        refusedWith("Bearer" + Keys.mac(own)),
                        refusedWith("Bearer," + Keys.mac(own))),
                Case.of(
                        4,
                        "two Authorization headers",
                        get("/notes", bearer(own), bearer(own)).is(400).called("the same twice"),
                        get("/notes", bearer(own), "authorization: Basic YTpi")
                                .is(400)
                                .called("two kinds"),
                        get(
                                        "/notes",
                                        "Authorization: Bearer "
                                                + Keys.mac(own)
                                                + ", Bearer "
                                                + Keys.mac(own))
                                .is(400, 401)
                                .called("two in one")),
                Case.of(
                        5,
                        "a token in the query only",
                        get("/notes?access_token=" + Keys.mac(own)).is(401).called("access_token"),
                        get("/notes?token=" + Keys.mac(own) + "&jwt=" + Keys.mac(own))
                                .is(401)
                                .called("token, jwt"),
                        get("/notes", "X-Access-Token: " + Keys.mac(own))
                                .is(401)
                                .called("X-Access-Token"),
                        get("/notes", "Cookie: token=" + Keys.mac(own))
                                .is(401)
                                .called("a cookie of no scheme")),
                Case.notRun(
                        18,
                        "Wycheproof: signatures",
                        "no package with its files is known to us; runtime's tests have"
                                + " cases after its ideas"),
                Case.notRun(19, "Wycheproof: keys", "as 18"),
                Case.of(20, "other serialisations", serialisations(own)),
                Case.of(22, "base64 that is not canonical", base64s(Keys.mac(own))));
    }

    static String header(String algorithm, String more) {
        return "{\"alg\":\"" + algorithm + "\"" + more + "}";
    }

    private static String bearer(String claims) {
        return "Authorization: Bearer " + Keys.mac(claims);
    }

    private static Call refusedWith(String... authorization) {
        String[] lines =
                authorization.length == 0
                        ? new String[0]
                        : new String[] {"Authorization: " + authorization[0]};
        return get("/notes", lines)
                .is(401)
                .has("WWW-Authenticate")
                .called(authorization.length == 0 ? "nothing" : authorization[0]);
    }

    /** A token that has to be refused where one is needed, and where none is. */
    static Input token(String name, String token) {
        return Input.of(
                name,
                attack -> {
                    attack.send(get("/items/1", "Authorization: Bearer " + token).is(401, 431));
                    Answer answer =
                            attack.send(
                                    get("/notes", "Authorization: Bearer " + token).is(401, 431));
                    attack.check(
                            answer.status() == 431
                                    || answer.all().contains("WWW-Authenticate: Bearer"),
                            answer.all());
                });
    }

    /** A token that has to be believed. */
    static Input accepted(String name, String token) {
        return Input.of(
                name,
                attack -> attack.send(get("/notes", "Authorization: Bearer " + token).is(200)));
    }

    private static Input[] serialisations(String own) {
        String token = Keys.mac(own);
        String[] parts = token.split("\\.");
        String json =
                "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(parts[1], parts[0], parts[2]);
        return new Input[] {
            accepted("as it should be", token),
            token("two parts", parts[0] + "." + parts[1]),
            token("four parts", token + "." + parts[2]),
            token("five parts", token + "." + parts[2] + "." + parts[2]),
            token("empty first part", "." + parts[1] + "." + parts[2]),
            token("JSON", json),
            token("JSON in base64", base64(json)),
            token("detached payload", parts[0] + ".." + parts[2]),
            token(
                    "b64 false",
                    Keys.mac(
                            header("HS256", ",\"b64\":false,\"crit\":[\"b64\"]"),
                            own,
                            Keys.secret(),
                            "HmacSHA256")),
            token(
                    "b64 false without crit",
                    Keys.mac(header("HS256", ",\"b64\":false"), own, Keys.secret(), "HmacSHA256")),
            token(
                    "a token in a token",
                    Keys.mac(
                            header("HS256", ",\"cty\":\"JWT\""),
                            "\"" + token + "\"",
                            Keys.secret(),
                            "HmacSHA256"))
        };
    }

    private static Input[] base64s(String token) {
        int dot = token.indexOf('.');
        char last = token.charAt(token.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        // 32 bytes are 43 characters, of whose last two bits nothing is read
        char same = alphabet.charAt(alphabet.indexOf(last) ^ 1);
        return new Input[] {
            token("padding", token + "="),
            token("padding inside", token.substring(0, dot) + "=" + token.substring(dot)),
            token("blank", token.substring(0, dot) + " " + token.substring(dot)),
            token("tab", token.substring(0, dot + 5) + "\t" + token.substring(dot + 5)),
            token(
                    "escaped line break",
                    token.substring(0, dot + 5) + "%0A" + token.substring(dot + 5)),
            token("last bits", token.substring(0, token.length() - 1) + same),
            token("plain base64", token.replace('-', '+').replace('_', '/') + "+"),
            token("a character more", token + "A"),
            token("dots at the end", token + "."),
            token("trailing comma", token + ","),
            token("quoted", "\"" + token + "\"")
        };
    }
}
