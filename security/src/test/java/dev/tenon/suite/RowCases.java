package dev.tenon.suite;

import static dev.tenon.suite.Call.delete;
import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.Call.patch;
import static dev.tenon.suite.Call.post;

import java.util.ArrayList;
import java.util.List;

/** Cases 76 to 91: which rows a caller reaches, and what refusals tell of the others. */
final class RowCases {

    private static final String FIRST = "/notes/00000000-0000-4000-8000-000000000001";
    private static final String SECOND = "/notes/00000000-0000-4000-8000-000000000002";
    private static final String SOUTHERN = "/notes/00000000-0000-4000-8000-000000000003";
    private static final String MISSING = "/notes/00000000-0000-4000-8000-000000000099";

    private final String user = Keys.bearer("suite_user", Keys.NORTH);
    private final String editor =
            Keys.bearer("suite_clerk", Keys.NORTH + ",\"groups\":[\"editors\"]");
    private final String admin = Keys.bearer("suite_admin", Keys.NORTH);
    private final String south = Keys.bearer("suite_user", ",\"tenant\":\"south-2\"");

    List<Case> all() {
        return List.of(
                Case.blocker(
                        76,
                        "row security binds the owner too",
                        Input.of(
                                "FORCE",
                                attack ->
                                        attack.same(
                                                "forced",
                                                "2",
                                                attack.sql(
                                                        "select count(*) from pg_class where"
                                                            + " relname in ('note', 'reply') and"
                                                            + " relrowsecurity and"
                                                            + " relforcerowsecurity")))),
                Case.blocker(
                        78,
                        "the same statement as A, then B",
                        Input.of("40 times in turn", this::turns)),
                Case.blocker(79, "rows a policy does not let be written", written()),
                Case.of(80, "conflicts with rows that are not seen", conflicts()),
                Case.of(
                        81,
                        "no plan and no SQL in any answer",
                        get("/notes", user, "Accept: application/vnd.pgrst.plan+json").is(406),
                        get(
                                        "/notes",
                                        user,
                                        "Accept: application/vnd.pgrst.plan;"
                                                + " for=\"application/json\"; options=analyze")
                                .is(406),
                        get("/notes?explain=1", user).is(400),
                        get("/notes", user, "Prefer: tx=rollback, explain=true", "X-Explain: 1")
                                .is(200)
                                .lacks("Seq Scan", "Index Scan"),
                        get("/notes?sort=explain", user).is(400, 422)),
                Case.blocker(82, "the row of another is as one that is not there", others()),
                Case.blocker(
                        83,
                        "operations that are not granted",
                        get("/salaries", user).is(403).lacks("canary"),
                        get("/salaries").is(401).has("WWW-Authenticate"),
                        delete(FIRST, user).is(403),
                        delete(FIRST).is(401),
                        patch(FIRST, "{\"title\":\"x\"}", user).is(403),
                        patch(FIRST, "{\"title\":\"x\"}").is(401),
                        patch(FIRST, "{\"title\":", user).is(403),
                        post("/acts", "{\"name\":\"treasure\"}", user).is(403),
                        post("/acts", "{\"name\":\"treasure\"}").is(401)),
                Case.notRun(
                        84, "a bulk write with one forbidden row", "bulk writes do not exist yet"),
                Case.notRun(85, "an embedded table without rights", "embeds do not exist yet"),
                Case.notRun(86, "counts of visible rows", "counts and aggregates do not exist yet"),
                Case.notRun(87, "events", "events do not exist yet"),
                Case.notRun(
                        88,
                        "client certificates",
                        "the sample speaks plain HTTP; runtime's tests try certificates"),
                Case.blocker(89, "forged headers of a proxy", forged()),
                Case.blocker(
                        90,
                        "a GET that writes",
                        get("/writing").is(400, 403, 405, 409),
                        get("/writing", user).is(400, 403, 405, 409),
                        get("/writing", "X-HTTP-Method-Override: POST", "Prefer: tx=commit")
                                .is(400, 403, 405, 409),
                        Input.of(
                                "nothing was written",
                                attack ->
                                        attack.same(
                                                "sequence",
                                                "f",
                                                attack.sql(
                                                        "select is_called from suite.written")))),
                Case.of(
                                91,
                                "what Location tells of other tenants",
                                Input.of("a random key", this::location))
                        .without("ETag and cursors"));
    }

    private void turns(Attack attack) throws Exception {
        for (int i = 0; i < 40; i++) {
            String mine = attack.body("/notes?sort=title", user);
            attack.check(mine.contains("of the north") && !mine.contains("south"), mine);
            attack.same("notes of the south", "[]", attack.body("/notes?sort=title", south));
            attack.check(!attack.body("/items/1").isEmpty(), "no item");
        }
    }

    private Input[] written() {
        return new Input[] {
            post("/notes", "{\"tenant\":\"south\",\"title\":\"planted\"}", user).is(403),
            post("/notes", "{\"tenant\":\"North\",\"title\":\"planted\"}", user).is(403),
            post("/notes", "{\"tenant\":\"north \",\"title\":\"planted\"}", user).is(403),
            post("/notes", "{\"tenant\":\"north\",\"title\":\"planted\"}", south).is(403),
            post(
                            "/notes",
                            "{\"tenant\":\"north\",\"title\":\"planted\"}",
                            Keys.bearer("suite_user", ""))
                    .is(403),
            patch(FIRST, "{\"tenant\":\"south\"}", editor).is(403),
            patch(SOUTHERN, "{\"title\":\"changed\"}", editor).is(404),
            post(SOUTHERN + "/replies", "{\"text\":\"planted\"}", user).is(403, 404, 409),
            delete(SOUTHERN, admin).is(404),
            Input.of(
                    "nothing was",
                    attack -> {
                        attack.same(
                                "notes",
                                "0",
                                attack.sql(
                                        "select count(*) from suite.note where title in ('planted',"
                                                + " 'changed')"));
                        attack.same(
                                "southern",
                                "1",
                                attack.sql(
                                        "select count(*) from suite.note where tenant = 'south'"));
                        attack.same("replies", "1", attack.sql("select count(*) from suite.reply"));
                    })
        };
    }

    private Input[] conflicts() {
        return new Input[] {
            post("/notes", "{\"tenant\":\"north\",\"title\":\"a\",\"code\":\"s1\"}", user)
                    .is(409)
                    .lacks("s1", "south", "note_code"),
            patch(FIRST, "{\"code\":\"s1\"}", editor).is(409).lacks("s1", "note_code"),
            delete(FIRST, admin).is(409).lacks("reply_note"),
            post(MISSING + "/replies", "{\"text\":\"a\"}", user)
                    .is(403, 404, 409)
                    .lacks("suite.", "reply_note")
        };
    }

    private Input[] others() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(
                Input.of("GET", attack -> same(attack, get(SOUTHERN, user), get(MISSING, user))));
        inputs.add(
                Input.of(
                        "PATCH",
                        attack ->
                                same(
                                        attack,
                                        patch(SOUTHERN, "{\"title\":\"x\"}", editor),
                                        patch(MISSING, "{\"title\":\"x\"}", editor))));
        inputs.add(
                Input.of(
                        "DELETE",
                        attack -> same(attack, delete(SOUTHERN, admin), delete(MISSING, admin))));
        inputs.add(
                Input.of(
                        "GET replies",
                        attack ->
                                same(
                                        attack,
                                        get(SOUTHERN + "/replies", user),
                                        get(MISSING + "/replies", user))));
        inputs.add(
                Input.of(
                        "time",
                        attack -> {
                            double ratio =
                                    (double) median(attack, get(SOUTHERN, user))
                                            / median(attack, get(MISSING, user));
                            attack.check(ratio > 0.33 && ratio < 3, "times differ by " + ratio);
                        }));
        return inputs.toArray(Input[]::new);
    }

    private static void same(Attack attack, Call other, Call missing) throws Exception {
        String first = plain(attack.send(other.is(200, 404)));
        String second = plain(attack.send(missing.is(200, 404)));
        attack.check(first.equals(second), first + "\nis not\n" + second);
    }

    /** An answer without what differs each time. */
    private static String plain(Answer answer) {
        return answer.all()
                .replaceAll("-00000000000\\d|-0000000000\\d\\d", "")
                .replaceAll("(?i)(x-request-id|date|etag): .*", "")
                .strip();
    }

    private static long median(Attack attack, Call call) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long start = System.nanoTime();
            attack.send(call.is(404));
            times.add(System.nanoTime() - start);
        }
        return times.stream().sorted().skip(20).findFirst().orElseThrow();
    }

    private Input[] forged() {
        String[] headers = {
            "X-SSL-Client-Verify: SUCCESS",
            "X-SSL-Client-CN: ada",
            "X-SSL-CERT: MIIB",
            "X-Client-Cert: MIIB",
            "X-Forwarded-Client-Cert: By=a;Subject=\"CN=ada\"",
            "X-Forwarded-User: ada",
            "X-Remote-User: ada",
            "X-Authenticated-User: ada",
            "X-Forwarded-For: 10.0.0.1",
            "X-Real-IP: 10.0.0.1",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Prefix: /evil",
            "Forwarded: for=10.0.0.1;host=evil.example;proto=https",
            "X-Original-URL: /salaries",
            "X-Rewrite-URL: /salaries"
        };
        List<String> created = new ArrayList<>(List.of(headers));
        return new Input[] {
            get("/notes", headers).is(401),
            get("/salaries", headers).is(401),
            get("/items?limit=1", headers).is(200).lacks("evil"),
            post("/labels", "{\"name\":\"forwarded\"}", created.toArray(String[]::new))
                    .is(201)
                    .lacks("evil")
                    .has("Location: /labels/forwarded"),
            Input.of(
                    "the log has the true address",
                    attack -> {
                        long size = attack.sample().logSize();
                        attack.send(get("/labels/forwarded", headers).is(200));
                        Thread.sleep(300);
                        String log = attack.sample().logSince(size);
                        attack.check(!log.contains("10.0.0.1"), log);
                    })
        };
    }

    private void location(Attack attack) throws Exception {
        String before =
                attack.send(
                                post("/notes", "{\"tenant\":\"north\",\"title\":\"located\"}", user)
                                        .is(201))
                        .header("Location");
        String after =
                attack.send(
                                post("/notes", "{\"tenant\":\"north\",\"title\":\"located\"}", user)
                                        .is(201))
                        .header("Location");
        attack.check(
                before.matches("/notes/[0-9a-f-]{36}")
                        && !before.substring(0, 15).equals(after.substring(0, 15)),
                before + " and " + after);
        attack.send(delete(before, admin).is(204));
        attack.send(delete(after, admin).is(204));
        attack.check(
                attack.body(SECOND, user).contains("second of the north"),
                "the second note is gone");
    }
}
