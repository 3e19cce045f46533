package dev.tenon.suite;

import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.Keys.base64;
import static dev.tenon.suite.TokenCases.accepted;
import static dev.tenon.suite.TokenCases.token;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Cases 23 to 37, 60 and 61: what a token says, and what becomes of it. */
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
                Case.blocker(
                        30,
                        "an encrypted token around an unsigned one",
                        Input.of("RSA-OAEP", this::encrypted),
                        token("five parts", "e30.e30.e30.e30.e30")),
                Case.of(31, "PBES2 with many rounds, zip", slowOnes()),
                Case.of(
                        32,
                        "tokens of 64 KB and 1 MB",
                        token(
                                "64 KB",
                                Keys.mac(
                                        Keys.claims(
                                                Keys.OWN,
                                                USER,
                                                ",\"x\":\"" + "x".repeat(48_000) + "\""))),
                        token(
                                "1 MB",
                                Keys.mac(
                                        Keys.claims(
                                                Keys.OWN,
                                                USER,
                                                ",\"x\":\"" + "x".repeat(750_000) + "\""))),
                        token("64 KB of dots", ".".repeat(65_536))),
                Case.of(
                        33,
                        "claims nested deep",
                        token("10 000", plus(",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000))),
                        token("2 400", plus(",\"x\":" + "[".repeat(2_400) + "]".repeat(2_400))),
                        token(
                                "1 000 objects",
                                plus(",\"x\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(900)))),
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
                Case.of(
                        35,
                        "crit",
                        token(
                                "unknown",
                                Keys.mac(
                                        "{\"alg\":\"HS256\",\"crit\":[\"x\"],\"x\":1}",
                                        own,
                                        Keys.secret(),
                                        "HmacSHA256")),
                        token(
                                "empty",
                                Keys.mac(
                                        "{\"alg\":\"HS256\",\"crit\":[]}",
                                        own,
                                        Keys.secret(),
                                        "HmacSHA256")),
                        token(
                                "exp",
                                Keys.mac(
                                        "{\"alg\":\"HS256\",\"crit\":[\"exp\"],\"exp\":1}",
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
                        accepted("4 KB", plus(",\"tenant\":\"" + "t".repeat(4_000) + "\""))),
                Case.blocker(60, "text of claims and headers in settings", settings()),
                Case.of(61, "names of settings from outside", names()));
    }

    private static String with(String time, long offset) {
        return Keys.mac(
                "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"ada\",\"role\":\"%s\",\"%s\":%d}"
                        .formatted(Keys.OWN, Keys.AUDIENCE, USER, time, Keys.now() + offset));
    }

    private static String plus(String more) {
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

    /** RFC 7516: encrypted for the service by its public key, which anybody may do. */
    private void encrypted(Attack attack) throws Exception {
        String inner =
                base64("{\"alg\":\"none\"}")
                        + "."
                        + base64(Keys.claims(Keys.ISSUER, USER, Keys.NORTH))
                        + ".";
        for (String content : List.of(inner, Keys.claims(Keys.ISSUER, USER, Keys.NORTH))) {
            byte[] random = new byte[44];
            new SecureRandom().nextBytes(random);
            SecretKeySpec key = new SecretKeySpec(random, 0, 32, "AES");
            Cipher wrap = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            wrap.init(Cipher.ENCRYPT_MODE, keys.rsa().getPublic());
            String header =
                    base64(
                            "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\",\"kid\":\"rsa\",\"cty\":\"JWT\"}");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = java.util.Arrays.copyOfRange(random, 32, 44);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
            byte[] sealed = cipher.doFinal(content.getBytes(StandardCharsets.UTF_8));
            byte[] text = java.util.Arrays.copyOf(sealed, sealed.length - 16);
            byte[] tag = java.util.Arrays.copyOfRange(sealed, sealed.length - 16, sealed.length);
            String wrapped = base64(wrap.doFinal(key.getEncoded()));
            token("", String.join(".", header, wrapped, base64(nonce), base64(text), base64(tag)))
                    .run(attack);
        }
    }

    private static Input[] slowOnes() {
        List<Input> inputs = new ArrayList<>();
        for (String header :
                List.of(
                        "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2c\":2147483647,\"p2s\":\"AAAAAAAAAAA\"}",
                        "{\"alg\":\"PBES2-HS512+A256KW\",\"enc\":\"A256GCM\",\"p2c\":9223372036854775807,\"p2s\":\"AAAAAAAAAAA\"}",
                        "{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}",
                        "{\"alg\":\"HS256\",\"zip\":\"DEF\"}")) {
            String token =
                    base64(header)
                            + "."
                            + base64("a".repeat(16))
                            + "."
                            + base64("b".repeat(12))
                            + "."
                            + base64("c".repeat(3_000))
                            + "."
                            + base64("d".repeat(16));
            inputs.add(
                    Input.of(
                            header,
                            attack -> {
                                long best = Long.MAX_VALUE;
                                for (int i = 0; i < 5; i++) {
                                    long start = System.nanoTime();
                                    attack.send(
                                            get("/notes", "Authorization: Bearer " + token)
                                                    .is(401));
                                    best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
                                }
                                attack.check(best < 50, "took " + best + " ms");
                            }));
        }
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

    private static Input[] settings() {
        List<Input> inputs = new ArrayList<>();
        for (String text :
                List.of(
                        "a', true); reset role--",
                        "a'; set role suite_admin; --",
                        "\\\\'); reset role; --",
                        "$$; reset role; $$",
                        "north' or '1'='1",
                        "%27%3B",
                        "{\\\"tenant\\\":\\\"south\\\"}")) {
            inputs.add(
                    Input.of(
                            text,
                            attack -> {
                                String bearer = Keys.bearer(USER, ",\"tenant\":\"" + text + "\"");
                                attack.same("notes", "[]", attack.body("/notes", bearer));
                                String session =
                                        attack.body(
                                                "/sessions",
                                                bearer,
                                                "X-Request-Id: " + text.replace("\\", ""),
                                                "X-Tenant: " + text);
                                attack.check(session.contains("\"role\":\"suite_user\""), session);
                            }));
        }
        return inputs.toArray(Input[]::new);
    }

    private static Input[] names() {
        List<Input> inputs = new ArrayList<>();
        for (String more :
                List.of(
                        ",\"request.jwt.claims\":\"{}\"",
                        ",\"statement_timeout\":\"0\"",
                        ",\"search_path\":\"vault\"",
                        ",\"role\\u0020\":\"suite_admin\"",
                        ",\"request.jwt.claims\\u0020\":\"x\"",
                        ",\"session_authorization\":\"postgres\"",
                        ",\"a.b');reset role;--\":\"x\"")) {
            inputs.add(
                    Input.of(
                            more,
                            attack -> {
                                String bearer = Keys.bearer(USER, Keys.NORTH + more);
                                String session =
                                        attack.body(
                                                "/sessions",
                                                bearer,
                                                "statement_timeout: 0",
                                                "request.jwt.claims: {}",
                                                "search_path: vault");
                                attack.check(session.contains("\"role\":\"suite_user\""), session);
                                attack.check(session.contains("\"timeout\":\"1s\""), session);
                                attack.check(session.contains("\"path\":\"pg_catalog, "), session);
                            }));
        }
        return inputs.toArray(Input[]::new);
    }
}
