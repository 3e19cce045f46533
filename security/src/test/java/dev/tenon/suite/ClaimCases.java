package dev.tenon.suite;

import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.TokenCases.accepted;
import static dev.tenon.suite.TokenCases.token;

import java.util.ArrayList;
import java.util.List;

/** Cases 23 to 29, 34, 36 and 37: what a token says, and what becomes of it. */
final class ClaimCases {

    private static final String USER = "suite_user";

    private final Keys keys;

    ClaimCases(Keys keys) {
        this.keys = keys;
    }

    List<Case> all() {
        String own = Keys.claims(Keys.OWN, USER, "");
        return List.of(
                Case.blocker(
                        23,
                        "expired",
                        Input.of("skew and 2 s", attack -> token("", with("exp", -32)).run(attack)),
                        Input.of(
                                "skew less 3 s",
                                attack -> accepted("", with("exp", -27)).run(attack)),
                        Input.of(
                                "long ago",
                                attack -> token("", with("exp", -1_000_000)).run(attack))),
                Case.blocker(
                        24,
                        "not before",
                        Input.of(
                                "in a minute",
                                attack ->
                                        token("", plus(",\"nbf\":" + (Keys.now() + 60)))
                                                .run(attack)),
                        Input.of(
                                "within the skew",
                                attack ->
                                        accepted("", plus(",\"nbf\":" + (Keys.now() + 20)))
                                                .run(attack)),
                        token("text", plus(",\"nbf\":\"0\"")),
                        token("huge", plus(",\"nbf\":1e400"))),
                Case.of(
                        25,
                        "issued in the future",
                        Input.of(
                                "in an hour",
                                attack ->
                                        token("", plus(",\"iat\":" + (Keys.now() + 3_600)))
                                                .run(attack)),
                        token("text", plus(",\"iat\":\"now\""))),
                Case.of(26, "exp that is no time", expiries()),
                Case.blocker(27, "iss", issuers()),
                Case.blocker(28, "aud", audiences()),
                Case.of(29, "typ of other tokens", types(own)),
                Case.of(
                        34,
                        "members twice",
                        token("role", plus(",\"role\":\"suite_admin\"")),
                        token("sub", plus(",\"sub\":\"eve\"")),
                        token("escaped", plus(",\"r\\u006fle\":\"suite_admin\"")),
                        token(
                                "alg",
                                Keys.mac(
                                        "{\"alg\":\"none\",\"alg\":\"HS256\"}",
                                        own,
                                        Keys.secret(),
                                        "HmacSHA256"))),
                Case.blocker(36, "roles that are none of the document's", roles()),
                Case.of(
                        37,
                        "large claims, NUL",
                        token("1 MB", plus(",\"tenant\":\"" + "t".repeat(1_000_000) + "\"")),
                        token("NUL", plus(",\"tenant\":\"a\\u0000b\"")),
                        token("half a surrogate", plus(",\"tenant\":\"\\ud800\"")),
                        accepted("4 KB", plus(",\"tenant\":\"" + "t".repeat(4_000) + "\""))));
    }

    private static String with(String time, long offset) {
        return Keys.mac(
                "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"ada\",\"role\":\"%s\",\"%s\":%d}"
                        .formatted(Keys.OWN, Keys.AUDIENCE, USER, time, Keys.now() + offset));
    }

    static String plus(String more) {
        return Keys.mac(Keys.claims(Keys.OWN, USER, more));
    }

    private static String claims(String iss, String aud, String exp) {
        return "{" + iss + aud + "\"sub\":\"ada\",\"role\":\"" + USER + "\"" + exp + "}";
    }

    private static final String ISS = "\"iss\":\"" + Keys.OWN + "\",";
    private static final String AUD = "\"aud\":\"" + Keys.AUDIENCE + "\",";
    private static final String EXP = ",\"exp\":4102444800";

    private Input[] expiries() {
        List<Input> inputs = new ArrayList<>();
        for (String exp :
                List.of(
                        "\"4102444800\"",
                        "-1",
                        "0",
                        "1e400",
                        "-1e400",
                        "9223372036854775808",
                        "null",
                        "true",
                        "[4102444800]",
                        "{}",
                        "\"\"",
                        "\"2100-01-01\"")) {
            inputs.add(token(exp, Keys.mac(claims(ISS, AUD, ",\"exp\":" + exp))));
        }
        inputs.add(token("missing", Keys.mac(claims(ISS, AUD, ""))));
        inputs.add(accepted("as it should be", Keys.mac(claims(ISS, AUD, EXP))));
        return inputs.toArray(Input[]::new);
    }

    private Input[] issuers() {
        List<Input> inputs = new ArrayList<>();
        for (String iss :
                List.of(
                        "\"https://evil.example\"",
                        "\"" + Keys.OWN + "/\"",
                        "\"" + Keys.OWN.toUpperCase(java.util.Locale.ROOT) + "\"",
                        "null",
                        "[\"" + Keys.OWN + "\"]",
                        "1",
                        "\"\"",
                        "\"" + Keys.ISSUER + "\"")) {
            inputs.add(token(iss, Keys.mac(claims("\"iss\":" + iss + ",", AUD, EXP))));
        }
        inputs.add(token("missing", Keys.mac(claims("", AUD, EXP))));
        inputs.add(
                token(
                        "the key of another issuer",
                        Keys.signed(keys.rsa(), Keys.RS256, claims(ISS, AUD, EXP))));
        return inputs.toArray(Input[]::new);
    }

    private Input[] audiences() {
        List<Input> inputs = new ArrayList<>();
        for (String aud :
                List.of(
                        "\"other\"",
                        "[\"other\",\"Suite\"]",
                        "[]",
                        "null",
                        "\"\"",
                        "1",
                        "{\"suite\":1}",
                        "[[\"suite\"]]",
                        "[null]",
                        "\"suite \"",
                        "\"suite,other\"")) {
            inputs.add(token(aud, Keys.mac(claims(ISS, "\"aud\":" + aud + ",", EXP))));
        }
        inputs.add(token("missing", Keys.mac(claims(ISS, "", EXP))));
        inputs.add(
                accepted(
                        "one of several",
                        Keys.mac(claims(ISS, "\"aud\":[\"other\",\"suite\"],", EXP))));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] types(String claims) {
        List<Input> inputs = new ArrayList<>();
        for (String type :
                List.of(
                        "\"dpop+jwt\"",
                        "\"logout+jwt\"",
                        "\"secevent+jwt\"",
                        "\"id+jwt\"",
                        "\"JOSE+JSON\"",
                        "1",
                        "null",
                        "[\"JWT\"]",
                        "\"\"")) {
            inputs.add(
                    token(
                            type,
                            Keys.mac(
                                    "{\"alg\":\"HS256\",\"typ\":" + type + "}",
                                    claims,
                                    Keys.secret(),
                                    "HmacSHA256")));
        }
        inputs.add(
                accepted(
                        "at+jwt",
                        Keys.mac(
                                "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}",
                                claims,
                                Keys.secret(),
                                "HmacSHA256")));
        return inputs.toArray(Input[]::new);
    }

    private static Input[] roles() {
        List<Input> inputs = new ArrayList<>();
        for (String role :
                List.of(
                        "\"none\"",
                        "\"NONE\"",
                        "\"\"",
                        "\" \"",
                        "null",
                        "1",
                        "true",
                        "[\"suite_user\"]",
                        "{\"suite_user\":1}",
                        "\"postgres\"",
                        "\"suite_login\"",
                        "\"suite_nobody\"",
                        "\"SUITE_USER\"",
                        "\"suite_user \"",
                        "\"suite_user'\"",
                        "\"suite_user\\\"\"",
                        "\"suite_user;reset role\"",
                        "\"suite_anonymous\"",
                        "\"suite_user\\u0000\"",
                        "\"" + "r".repeat(70) + "\"",
                        "\"suite_user" + "r".repeat(60) + "\"",
                        "\"ｓuite_user\"",
                        "\"default\"",
                        "\"current_user\"",
                        "\"public\"",
                        "\"pg_read_all_data\"")) {
            String claims = "{" + ISS + AUD + "\"sub\":\"ada\",\"role\":" + role + EXP + "}";
            inputs.add(forbidden(role, Keys.mac(claims)));
        }
        inputs.add(forbidden("absent", Keys.mac("{" + ISS + AUD + "\"sub\":\"ada\"" + EXP + "}")));
        return inputs.toArray(Input[]::new);
    }

    private static Input forbidden(String name, String token) {
        return Input.of(
                name,
                attack -> {
                    for (String path : List.of("/notes", "/sessions", "/items/1", "/salaries")) {
                        attack.send(get(path, "Authorization: Bearer " + token).is(401, 403));
                    }
                });
    }
}
