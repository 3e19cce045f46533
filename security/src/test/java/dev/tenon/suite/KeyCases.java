package dev.tenon.suite;

import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.TokenCases.accepted;
import static dev.tenon.suite.TokenCases.token;

import dev.tenon.suite.KeyServer.Mood;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cases 16, 17 and 38 to 44: keys that come and go, and how long a token is remembered. */
final class KeyCases {

    private static final String USER = "suite_user";

    /** Tokens of case 42. */
    private static final int MANY = 100_000;

    private final Keys keys;
    private final KeyPair first = Jwk.pair("RSA");
    private final KeyPair second = Jwk.pair("RSA");

    KeyCases(Keys keys) {
        this.keys = keys;
        keys.server().give(Jwk.set(key(first, "first"), key(second, "twin"), key(first, "twin")));
    }

    List<Case> all() {
        return List.of(
                Case.of(
                        16,
                        "1000 unknown kids",
                        Input.of("at most one fetch an interval", this::unknown)),
                Case.of(
                        17,
                        "two keys of one name",
                        accepted("another key of the set", far(first, "first")),
                        token("the one", far(first, "twin")),
                        token("the other", far(second, "twin"))),
                Case.blocker(
                        38,
                        "a key taken out of the set",
                        Input.of("its tokens die, the new key works", this::removed)),
                Case.of(
                        39,
                        "a source of keys that misbehaves",
                        Input.of("down, slow, 1 GB, HTML, redirect", this::misbehaves)),
                Case.blocker(
                        40,
                        "another secret in the file",
                        Input.of("remembered tokens die at once", this::changed)),
                Case.blocker(
                        41, "a remembered token expires", Input.of("on time", KeyCases::expires)),
                Case.of(
                        42,
                        "100 000 different tokens",
                        Input.of("all are verified", KeyCases::many)),
                Case.of(
                        43,
                        "bearer in any case",
                        get(
                                        "/notes",
                                        "Authorization: bearer "
                                                + Keys.mac(Keys.claims(Keys.OWN, USER, Keys.NORTH)))
                                .is(200)
                                .called("bearer"),
                        get(
                                        "/notes",
                                        "authorization: BEARER "
                                                + Keys.mac(Keys.claims(Keys.OWN, USER, Keys.NORTH)))
                                .is(200)
                                .called("BEARER")),
                Case.of(
                        44,
                        "time tells nothing of a signature",
                        Input.of("first byte and last byte wrong", KeyCases::timing)));
    }

    private static String key(KeyPair pair, String kid) {
        return Jwk.of(pair, kid, ",\"alg\":\"RS256\"");
    }

    private static String far(KeyPair pair, String kid) {
        return Keys.signed(
                pair,
                Keys.RS256.replace("\"rsa\"", "\"" + kid + "\""),
                Keys.claims(Keys.FAR, USER, Keys.NORTH));
    }

    private void unknown(Attack attack) throws Exception {
        accepted("", far(first, "first")).run(attack);
        int before = keys.server().fetches();
        long start = System.nanoTime();
        String claims = Keys.claims(Keys.FAR, USER, "");
        for (int i = 0; i < 1_000; i++) {
            String header = Keys.RS256.replace("\"rsa\"", "\"unknown " + i + "\"");
            String token =
                    Keys.base64(header)
                            + "."
                            + Keys.base64(claims)
                            + "."
                            + Keys.base64(new byte[256]);
            attack.send(get("/notes", "Authorization: Bearer " + token).is(401));
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        int fetches = keys.server().fetches() - before;
        attack.check(
                fetches <= seconds / Sample.KEYS_INTERVAL_SECONDS + 2,
                fetches + " fetches in " + seconds + " s");
    }

    private void removed(Attack attack) throws Exception {
        String old = far(first, "first");
        accepted("", old).run(attack);
        keys.server().give(Jwk.set(key(second, "second")));
        Thread.sleep(Sample.KEYS_AGE_SECONDS * 1_000L + 500);
        token("", old).run(attack);
        accepted("", far(second, "second")).run(attack);
        keys.server().give(Jwk.set(key(first, "first")));
        Thread.sleep(Sample.KEYS_INTERVAL_SECONDS * 1_000L + 200);
        accepted("", far(first, "first")).run(attack);
    }

    private void misbehaves(Attack attack) throws Exception {
        String known = far(first, "first");
        accepted("", known).run(attack);
        long good = System.currentTimeMillis();
        for (Mood mood : List.of(Mood.BROKEN, Mood.HTML, Mood.REDIRECT, Mood.HUGE, Mood.SLOW)) {
            keys.server().be(mood);
            Thread.sleep(Sample.KEYS_INTERVAL_SECONDS * 1_000L + 100);
            attack.send(
                    get("/notes", "Authorization: Bearer " + far(second, "other")).is(401, 503));
            accepted("", known).run(attack);
            long start = System.nanoTime();
            attack.body("/items/1");
            long millis = (System.nanoTime() - start) / 1_000_000;
            attack.check(millis < 1_000, mood + ": others wait " + millis + " ms");
        }
        long bound = (Sample.KEYS_AGE_SECONDS + Sample.KEYS_KEEP_SECONDS + 2) * 1_000L;
        Thread.sleep(Math.max(0, good + bound - System.currentTimeMillis()));
        attack.send(get("/notes", "Authorization: Bearer " + known).is(401, 503));
        keys.server().be(Mood.WELL);
        Thread.sleep(Sample.KEYS_INTERVAL_SECONDS * 1_000L + 1_500);
        accepted("", known).run(attack);
    }

    private void changed(Attack attack) throws Exception {
        String claims = Keys.claims(Keys.FILED, USER, Keys.NORTH);
        String before = "first-" + Canaries.SECRET;
        String after = "second-" + Canaries.SECRET;
        String old =
                Keys.mac(Keys.HS256, claims, before.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        accepted("", old).run(attack);
        accepted("", old).run(attack);
        keys.fileSecret(after);
        Thread.sleep(Sample.RELOAD_SECONDS * 1_000L + 700);
        token("", old).run(attack);
        accepted(
                        "",
                        Keys.mac(
                                Keys.HS256,
                                claims,
                                after.getBytes(StandardCharsets.UTF_8),
                                "HmacSHA256"))
                .run(attack);
        keys.fileSecret("short");
        Thread.sleep(Sample.RELOAD_SECONDS * 1_000L + 700);
        accepted(
                        "",
                        Keys.mac(
                                Keys.HS256,
                                claims,
                                after.getBytes(StandardCharsets.UTF_8),
                                "HmacSHA256"))
                .run(attack);
        keys.fileSecret(before);
        Thread.sleep(Sample.RELOAD_SECONDS * 1_000L + 700);
        accepted("", old).run(attack);
    }

    private static void expires(Attack attack) throws Exception {
        String claims =
                "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"ada\",\"role\":\"%s\",\"exp\":%d}"
                        .formatted(Keys.OWN, Keys.AUDIENCE, USER, Keys.now() - 28);
        String token = Keys.mac(claims);
        accepted("", token).run(attack);
        accepted("", token).run(attack);
        Thread.sleep(3_500);
        token("", token).run(attack);
    }

    /** The operation is refused for the role, after the token was verified and before the pool. */
    private static void many(Attack attack) throws Exception {
        List<Thread> threads = new ArrayList<>();
        int[] wrong = new int[4];
        for (int t = 0; t < wrong.length; t++) {
            int thread = t;
            threads.add(
                    Thread.ofVirtual()
                            .start(() ->
                                    wrong[thread] = verify(attack, thread, MANY / wrong.length)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        attack.check(
                Arrays.stream(wrong).sum() == 0, Arrays.toString(wrong) + " answers were not 403");
    }

    private static int verify(Attack attack, int thread, int count) {
        int wrong = 0;
        try (Wire wire = attack.connect()) {
            for (int i = 0; i < count; i += 50) {
                StringBuilder requests = new StringBuilder();
                for (int j = i; j < i + 50; j++) {
                    requests.append("GET /salaries HTTP/1.1\r\nHost: a\r\n")
                            .append(Keys.bearer(USER, ",\"jti\":\"" + thread + "-" + j + "\""))
                            .append("\r\n\r\n");
                }
                wire.forget();
                wire.send(requests.toString());
                List<Answer> answers = wire.read(50);
                wrong +=
                        50
                                - (int)
                                        answers.stream()
                                                .filter(answer -> answer.status() == 403)
                                                .count();
            }
            return wrong;
        } catch (Exception e) {
            return count;
        }
    }

    /**
     * Coarse: a comparison that stops at the first difference would have to be seen here at all.
     */
    private static void timing(Attack attack) throws Exception {
        String token = Keys.mac(Keys.claims(Keys.OWN, USER, ""));
        int start = token.lastIndexOf('.') + 1;
        String firstWrong =
                token.substring(0, start)
                        + (token.charAt(start) == 'A' ? 'B' : 'A')
                        + token.substring(start + 1);
        int last = token.length() - 2;
        String lastWrong =
                token.substring(0, last)
                        + (token.charAt(last) == 'A' ? 'B' : 'A')
                        + token.substring(last + 1);
        List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>());
        try (Wire wire = attack.connect()) {
            for (int i = 0; i < 3_000; i++) {
                for (int which = 0; which < 2; which++) {
                    String request =
                            "GET /notes HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                                    + (which == 0 ? firstWrong : lastWrong)
                                    + "\r\n\r\n";
                    wire.forget();
                    long begin = System.nanoTime();
                    wire.send(request);
                    attack.check(wire.read(1).getFirst().status() == 401, wire.raw());
                    times.get(which).add(System.nanoTime() - begin);
                }
            }
        }
        double ratio = (double) median(times.get(0)) / median(times.get(1));
        attack.check(ratio > 0.8 && ratio < 1.25, "medians differ by " + ratio);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
