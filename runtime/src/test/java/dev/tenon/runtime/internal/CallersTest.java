package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.internal.service.StartFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in: credentials, roles, groups, and what the others are told. */
final class CallersTest {

    private static final String A = "Authorization: Bearer role=petstore_a;tenant=1";

    private static Service service;

    @BeforeAll
    static void start() {
        service = RunningSample.start(Map.of("sample.auth", "open"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | /notes | Authorization: Bearer role=petstore_a;tenant=1",
                "200 | /notes | Authorization: bEARER   role=petstore_b;tenant=1",
                "401 | /notes | X-Nothing: 1",
                "401 | /notes?access_token=role=petstore_a | X-Nothing: 1",
                "401 | /notes | Authorization: Bearer",
                "401 | /notes | Authorization: Bearer bad=1",
                "401 | /notes | Authorization: Digest role=petstore_a",
                "401 | /notes | Authorization: Bearerrole=petstore_a",
                "503 | /notes | Authorization: Bearer down=1",
                "503 | /notes | Authorization: Bearer fault=1",
                "403 | /notes | Authorization: Bearer role=petstore_reader",
                "200 | /notes | Cookie: sid=role=petstore_a:tenant=1",
                "401 | /notes | Cookie: sid=",
                "401 | /notes | Cookie: SID=role=petstore_a:tenant=1",
                "401 | /notes | Cookie: sid=role=petstore_a; sid=role=petstore_b",
                "404 | /notes/1 | Cookie: sid=",
                "401 | /notes/1 | Cookie: sid=bad=1 \\",
                "401 | /notes/1 | Cookie: a b=c; sid =bad=1;x,",
                "401 | /notes/1 | Cookie: sid=role=petstore_a; sid=a b",
                // The document lets this one be called by everybody, but not with bad credentials.
                "404 | /notes/1 | X-Nothing: 1",
                "404 | /notes/1 | Authorization: Bearer role=petstore_b;tenant=1",
                "401 | /notes/1 | Authorization: Bearer bad=1",
                // The service's own pages are anybody's.
                "200 | /health/ready | Authorization: Bearer bad=1",
                "200 | /openapi.json | Authorization: Bearer fault=1",
                "404 | /nowhere | Authorization: Bearer bad=1"
            })
    void readsCredentials(int status, String path, String header) {
        RawHttp.Answer answer = get(path, header);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("WWW-Authenticate").isEmpty())
                .isEqualTo(status < 401 || status > 403 || isPage(answer));
    }

    private static boolean isPage(RawHttp.Answer answer) {
        return answer.status() == 404;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role=none",
                "role=NONE",
                "role=",
                "sub=1",
                "role=postgres",
                "role=petstore_service",
                "role=petstore_stranger",
                "role=PETSTORE_A",
                "role=petstore_a ,",
                "role=petstore_a,petstore_b",
                "role=7",
                "role=petstore_a\"",
                "role=petstore_a'--",
                "role=petstore_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void rolesOutsideTheDocumentAreForbidden(String token) {
        for (String path : List.of("/notes", "/notes/1", "/pets")) {
            RawHttp.Answer answer = get(path, "Authorization: Bearer " + token);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("TN-403").doesNotContain("petstore");
        }
    }

    @Test
    void twoHeadersAreMalformedAndTwoMechanismsUnknown() {
        assertThat(get("/notes", A, A).status()).isEqualTo(400);
        RawHttp.Answer both = get("/notes", A, "Cookie: sid=role=petstore_a:tenant=1");
        assertThat(both.status()).isEqualTo(401);
        assertThat(both.body()).contains("more than one way");
    }

    @Test
    void refusalsTellWhatToShowAndNothingElse() {
        RawHttp.Answer nothing = get("/notes");
        assertThat(nothing.head())
                .contains("WWW-Authenticate: Bearer realm=\"api\"\r\n")
                .contains("WWW-Authenticate: Cookie realm=\"api\"")
                .doesNotContain("error=");
        assertThat(nothing.body()).contains("\"hint\":\"Send a token: Authorization: Bearer …\"");
        RawHttp.Answer bad = get("/notes", "Authorization: Bearer bad=s3cret");
        assertThat(bad.header("WWW-Authenticate"))
                .isEqualTo(
                        "Bearer realm=\"api\", error=\"invalid_token\","
                                + " error_description=\"the token has expired\"");
        assertThat(bad.body()).contains("The token has expired.").doesNotContain("s3cret");
        assertThat(get("/notes", "Authorization: Bearer fault=1").body()).doesNotContain("s3cret");
        RawHttp.Answer forbidden = get("/notes", "Authorization: Bearer role=petstore_reader");
        assertThat(forbidden.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"api\", error=\"insufficient_scope\"");
    }

    @Test
    void accessIsJudgedBeforeTheRequest() {
        String bad = "{\"nonsense\":";
        assertThat(post(bad).status()).isEqualTo(401);
        assertThat(post(bad, A).status()).isEqualTo(403);
        assertThat(post(bad, A + ";groups=editors").status()).isEqualTo(400);
        assertThat(get("/notes/x?y=1", "Authorization: Bearer bad=1").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"editors, 400", "'a,editors', 400", "readers, 403", "Editors, 403", "'', 403"})
    void groupsComeFromTheClaim(String groups, int status) {
        assertThat(post("{", A + ";groups=" + groups).status()).isEqualTo(status);
        assertThat(post("{", A + ";scope=" + groups.replace(',', ' ')).status()).isEqualTo(status);
    }

    @Test
    void scopesThatAreRolesAndListsOfGroups() {
        String line = "DELETE /notes/1 HTTP/1.1";
        String b = A.replace("_a", "_b");
        assertThat(RawHttp.request(service.port(), line, List.of(b), "").status()).isEqualTo(403);
        line = "PUT /notes/1 HTTP/1.1";
        assertThat(RawHttp.request(service.port(), line, List.of(A), "").status()).isEqualTo(403);
        String editor = A + ";groups=x,editors";
        assertThat(RawHttp.request(service.port(), line, List.of(editor), "").status())
                .isEqualTo(400);
    }

    @Test
    void pipelinedRequestsKeepTheirOrderWhileOneIsVerified() {
        StringBuilder requests = new StringBuilder();
        List<String> tokens =
                List.of("slow=250;role=petstore_a;tenant=1", "bad=1", "role=petstore_b", "slow=50");
        for (int round = 0; round < 10; round++) {
            for (String token : tokens) {
                requests.append("GET /notes HTTP/1.1\r\nHost: x\r\nX-Request-Id: ")
                        .append(round)
                        .append(token.charAt(0))
                        .append(token.length())
                        .append("\r\nAuthorization: Bearer ")
                        .append(token)
                        .append("\r\n\r\n");
            }
        }
        requests.append("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        RawHttp.Answer first = RawHttp.send(service.port(), requests.toString());
        List<Integer> statuses = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        (first.head() + "\r\n\r\n" + first.body() + first.rest())
                .lines()
                .forEach(line -> {
                    int at = line.indexOf("HTTP/1.1 ");
                    if (at >= 0) {
                        statuses.add(Integer.valueOf(line.substring(at + 9, at + 12)));
                    } else if (line.toLowerCase(java.util.Locale.ROOT)
                            .startsWith("x-request-id: ")) {
                        ids.add(line.substring(14));
                    }
                });
        assertThat(statuses).hasSize(41);
        for (int round = 0; round < 10; round++) {
            assertThat(statuses.subList(4 * round, 4 * round + 4))
                    .containsExactly(200, 401, 200, 403);
            assertThat(ids.subList(4 * round, 4 * round + 4))
                    .containsExactly(round + "s33", round + "b5", round + "r15", round + "s7");
        }
    }

    @Test
    void refusalsNeedNoDatabase() {
        try (Service small =
                RunningSample.start(
                        Map.of(
                                "sample.auth", "open",
                                "tenon.db.pool-size", "1",
                                "tenon.db.pool-wait", "250ms"))) {
            TestDatabase.admin(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename ="
                            + " 'petstore_service'");
            TestDatabase.admin("alter role petstore_service nologin");
            try {
                for (String header :
                        List.of(
                                "X-A: b",
                                A.replace("_a", "_reader"),
                                "Authorization: Bearer role=none",
                                "Authorization: Bearer bad=1")) {
                    long start = System.nanoTime();
                    RawHttp.Answer answer =
                            RawHttp.request(
                                    small.port(), "GET /notes HTTP/1.1", List.of(header), "");
                    assertThat(answer.status()).isIn(401, 403);
                    assertThat(System.nanoTime() - start).isLessThan(200_000_000);
                }
            } finally {
                TestDatabase.admin("alter role petstore_service login");
            }
        }
    }

    @Test
    void theLogNamesCallersAndNoCredentials() throws InterruptedException {
        String token = "role=petstore_a;tenant=1;sub=ann;k=s3cret";
        try (CapturedLog log = CapturedLog.of("tenon.access")) {
            get("/notes", "Authorization: Bearer " + token);
            get("/notes?marker", "Authorization: Bearer bad=s3cret");
            for (int i = 0; i < 100 && log.messages().size() < 2; i++) {
                Thread.sleep(20);
            }
            assertThat(log.messages())
                    .hasSize(2)
                    .allMatch(line -> !line.contains("s3cret"))
                    .anyMatch(line -> line.contains("\"subject\":\"ann\",\"role\":\"petstore_a\""))
                    .anyMatch(line -> line.contains("\"status\":401") && !line.contains("role"));
        }
    }

    @Test
    void aLoginThatPoliciesDoNotBindStartsOnlyWhenAllowed() {
        Map<String, Object> unsafe =
                Map.of(
                        "sample.auth", "open",
                        "tenon.db.user", "postgres",
                        "tenon.db.password", "postgres");
        assertThatThrownBy(() -> RunningSample.start(unsafe))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("superuser")
                .hasMessageContaining("TENON_DB_ALLOW_UNSAFE_LOGIN");
        Map<String, Object> allowed = new HashMap<>(unsafe);
        allowed.put("tenon.db.allow-unsafe-login", "true");
        try (Service started = RunningSample.start(allowed)) {
            assertThat(
                            RawHttp.request(started.port(), "GET /notes HTTP/1.1", List.of(A), "")
                                    .body())
                    .isEqualTo("[]");
        }
    }

    private static RawHttp.Answer get(String path, String... headers) {
        return RawHttp.request(service.port(), "GET " + path + " HTTP/1.1", List.of(headers), "");
    }

    private static RawHttp.Answer post(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/json");
        all.add("Content-Length: " + body.length());
        return RawHttp.request(service.port(), "POST /notes HTTP/1.1", all, body);
    }
}
