package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operation's terms do to its statements and answers. */
final class TermsTest {

    private static final String EDITOR = "role=petstore_a;groups=editors;sub=ann;tenant=";

    private static Service service;

    @BeforeAll
    static void start() {
        service = RunningSample.start(Map.of("sample.auth", "open"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void empty() {
        TestDatabase.admin("truncate petstore.note restart identity");
    }

    @Test
    void rowsAreKeptToTheTenantOfTheCaller() {
        RawHttp.Answer created = create(EDITOR + 1, "mine");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/notes/1");
        assertThat(created.body()).isEqualTo("{\"id\":1,\"body\":\"mine\",\"author\":\"ann\"}");
        assertThat(get("/notes/1", EDITOR + 1).status()).isEqualTo(200);
        assertThat(get("/notes/1", EDITOR + 2).status()).isEqualTo(404);
        assertThat(get("/notes", EDITOR + 2).body()).isEqualTo("[]");
        assertThat(send("DELETE /notes/1", EDITOR + 2, "").status()).isEqualTo(404);
        assertThat(replace(EDITOR + 2, "theirs").status()).isEqualTo(404);
        assertThat(RunningSample.sql("select body from petstore.note")).isEqualTo("mine");
        assertThat(replace(EDITOR + 1, "changed").body()).contains("\"body\":\"changed\"");
        assertThat(send("DELETE /notes/1", EDITOR + 1, "").status()).isEqualTo(204);
    }

    /** The policy is switched off: the rule of the operation holds by itself. */
    @Test
    void fixedColumnsHoldWithoutAPolicy() {
        TestDatabase.admin("alter table petstore.note disable row level security");
        try {
            rowsAreKeptToTheTenantOfTheCaller();
        } finally {
            TestDatabase.admin("alter table petstore.note enable row level security");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1.5", "0x1", " 1", "1,2", "9223372036854775808", "null", "+1"})
    void aTenantThatIsNoneMatchesNothingAndStoresNothing(String tenant) {
        TestDatabase.admin(
                "alter table petstore.note disable row level security;"
                        + "insert into petstore.note (tenant, body) values (1, 'a'), (0, 'b')");
        try {
            for (String token : List.of(EDITOR + tenant, "role=petstore_a;groups=editors")) {
                assertThat(get("/notes", token).body()).isEqualTo("[]");
                assertThat(get("/notes/1", token).status()).isEqualTo(404);
                assertThat(replace(token, "x").status()).isEqualTo(404);
                assertThat(send("DELETE /notes/1", token, "").status()).isEqualTo(404);
                RawHttp.Answer refused = create(token, "x");
                assertThat(refused.status()).isEqualTo(403);
            }
            assertThat(RunningSample.sql("select string_agg(body, ',') from petstore.note"))
                    .isEqualTo("a,b");
        } finally {
            TestDatabase.admin("alter table petstore.note enable row level security");
        }
    }

    @Test
    void sqlRefusesWithAStatusOfItsOwn() {
        RawHttp.Answer refused = create(EDITOR + 1, "not today");
        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.body())
                .contains(
                        "\"title\":\"The request was refused\"",
                        "\"detail\":\"Pay first. One note is free.\"",
                        "\"code\":\"TN-402\"",
                        "\"hint\":\"Buy more.\"");
        assertThat(RunningSample.sql("select count(*) from petstore.note")).isEqualTo("0");
    }

    @Test
    void sqlDecidesStatusHeadersAndCookies() {
        assertThat(create(EDITOR + 1, "accepted").status()).isEqualTo(202);
        RawHttp.Answer headers =
                create(
                        EDITOR + 1,
                        "header [{\\\"X-One\\\": \\\"1\\\"}, {\\\"Link\\\": \\\"</x>;"
                                + " rel=next\\\"}]");
        assertThat(headers.status()).isEqualTo(201);
        assertThat(headers.header("X-One")).isEqualTo("1");
        assertThat(headers.header("Link")).isEqualTo("</x>; rel=next");
        assertThat(create(EDITOR + 1, "seen yes").header("Set-Cookie"))
                .isEqualTo("seen=yes; Max-Age=86400; Path=/; HttpOnly; Secure; SameSite=Strict");
        RawHttp.Answer plain = create(EDITOR + 1, "plain");
        assertThat(plain.status()).isEqualTo(201);
        assertThat(plain.head()).doesNotContain("X-One", "Set-Cookie", "Link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "header [{\"X-A\": \"b\\r\\nSet-Cookie: c=d\"}]",
                "header [{\"X-A\\r\\nB\": \"b\"}]",
                "header [{\"X-A: b\": \"b\"}]",
                "header [{\"\": \"b\"}]",
                "header [{\"Content-Length\": \"3\"}]",
                "header [{\"transfer-encoding\": \"chunked\"}]",
                "header [{\"Connection\": \"close\"}]",
                "header [{\"X-A\": 7}]",
                "header [{\"X-A\": \"b\", \"X-B\": \"c\"}]",
                "header {\"X-A\": \"b\"}",
                "header nonsense",
                "header [{\"X-A\": \"caf\\u00e9\"}]",
                "seen a; Path=/admin",
                "seen a b"
            })
    void whatCannotBeAnAnswerIsAFaultOfTheSql(String body) {
        RawHttp.Answer answer =
                create(EDITOR + 1, body.replace("\\", "\\\\").replace("\"", "\\\""));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("Incident ").doesNotContain("X-A", "admin");
        assertThat(answer.head()).doesNotContain("X-A", "Set-Cookie", "c=d");
    }

    @Test
    void sqlSeesWhatTheSpecHandsOnAndNoCredentials() {
        TestDatabase.admin(
                """
                create function petstore.seen() returns text language sql stable as $$
                    select json_build_object(
                        'who', current_user, 'claims', current_setting('request.jwt.claims'),
                        'path', current_setting('request.path'),
                        'method', current_setting('request.method'),
                        'lang', current_setting('app.lang'), 'note', current_setting('app.note'),
                        'kind', current_setting('app.kind'),
                        'cookies', current_setting('request.cookies'),
                        'headers', current_setting('request.headers')::json)::text $$;
                insert into petstore.note (tenant, body) values (1, 'x');
                alter table petstore.note rename to stored;
                create view petstore.note as
                    select id, tenant, petstore.seen() as body, author from petstore.stored;
                grant select on petstore.note to petstore_a;
                """);
        try {
            String lang = "Accept-Language: de', true); reset role--";
            RawHttp.Answer answer =
                    RawHttp.request(
                            service.port(),
                            "GET /notes/1 HTTP/1.1",
                            List.of(
                                    "Authorization: Bearer role=petstore_a;tenant=1",
                                    lang,
                                    "Cookie: lang=de; sid=",
                                    "Proxy-Authorization: Basic s3cret",
                                    "X-Two: a",
                                    "x-two: b"),
                            "");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body().replace("\\\"", "'").replace("\\\\", "\\"))
                    .contains(
                            "'who' : 'petstore_a'",
                            "'path' : '/notes/1'",
                            "'method' : 'GET'",
                            "'note' : '1'",
                            "'kind' : 'note'",
                            "'lang' : 'de', true); reset role--'",
                            "'x-two':'a, b'")
                    .contains("\\'role\\':\\'petstore_a\\'")
                    .contains("\\'lang\\':\\'de\\'")
                    .doesNotContain("authorization", "'cookie'", "sid", "s3cret", "Bearer");
            RawHttp.Answer session =
                    RawHttp.request(
                            service.port(),
                            "GET /notes/1 HTTP/1.1",
                            List.of("Cookie: lang=fr; sid=role=petstore_a:tenant=1"),
                            "");
            assertThat(session.body()).contains("fr").doesNotContain("sid", "petstore_a:tenant");
        } finally {
            TestDatabase.admin(
                    "drop view petstore.note; alter table petstore.stored rename to note;"
                            + "drop function petstore.seen()");
        }
    }

    @Test
    void answersKeepToTheirBounds() {
        for (int i = 0; i < 3; i++) {
            create(EDITOR + 1, "n" + i);
        }
        assertThat(get("/notes", EDITOR + 1).status()).isEqualTo(200);
        create(EDITOR + 1, "one more");
        RawHttp.Answer tooMany = get("/notes", EDITOR + 1);
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body()).contains("more than 3 rows");
        TestDatabase.admin(
                "truncate petstore.note;"
                        + "insert into petstore.note (tenant, body) values (1, repeat('x', 5000))");
        assertThat(get("/notes", EDITOR + 1).body()).contains("more than 4000 bytes");
    }

    @ParameterizedTest
    @CsvSource({"X-Nothing, 1, 401", "Authorization, Bearer role=petstore_b;tenant=1, 403"})
    void whatTheDatabaseRefusesIsForbiddenOrUnknown(String header, String value, int status) {
        TestDatabase.admin("revoke select on petstore.note from petstore_b, petstore_reader");
        try {
            RawHttp.Answer answer =
                    RawHttp.request(
                            service.port(),
                            "GET /notes/1 HTTP/1.1",
                            List.of(header + ": " + value),
                            "");
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("WWW-Authenticate").isEmpty()).isEqualTo(status == 403);
        } finally {
            TestDatabase.admin("grant select on petstore.note to petstore_b, petstore_reader");
        }
    }

    private static RawHttp.Answer get(String path, String token) {
        return send("GET " + path, token, "");
    }

    private static RawHttp.Answer create(String token, String body) {
        return send("POST /notes", token, "{\"body\":\"" + body + "\"}");
    }

    private static RawHttp.Answer replace(String token, String body) {
        return send("PUT /notes/1", token, "{\"body\":\"" + body + "\"}");
    }

    private static RawHttp.Answer send(String line, String token, String body) {
        List<String> headers = new ArrayList<>(List.of("Authorization: Bearer " + token));
        if (!body.isEmpty()) {
            headers.add("Content-Type: application/json");
            headers.add(
                    "Content-Length: "
                            + body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1).length);
        }
        return RawHttp.request(service.port(), line + " HTTP/1.1", headers, body);
    }
}
