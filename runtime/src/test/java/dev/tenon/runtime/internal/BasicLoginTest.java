package dev.tenon.runtime.internal;

import static dev.tenon.runtime.internal.LoginSample.basic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and passwords in the header Authorization, checked by an SQL function. */
final class BasicLoginTest {

    private static final String ADA = basic("ada", "pass:wörd");

    private static Service service;

    @BeforeAll
    static void start() {
        service = LoginSample.start(Map.of("tenon.login.cache", "0s"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theFunctionTellsWhoCalls() {
        assertThat(get("/notes/1", ADA).status()).isEqualTo(200);
        assertThat(get("/notes/2", ADA).status()).isEqualTo(404);
        assertThat(get("/notes/1", basic("bob", "b")).status()).isEqualTo(404);
        assertThat(get("/notes/2", basic("bob", "b")).status()).isEqualTo(200);
        assertThat(get("/notes/2", basic("bob", "b").replace("Basic", "bAsIc")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "ada | wrong",
                "ada | ''",
                "nobody | pass:wörd",
                "'' | ''",
                "ADA | pass:wörd",
                "ada | pass:wörd' or '1'='1",
            },
            delimiter = '|')
    void wrongAndUnknownLookTheSame(String name, String password) {
        RawHttp.Answer answer = get("/notes/1", basic(name, password));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("Name or password is wrong.").doesNotContain("wörd");
        assertThat(answer.head())
                .contains("WWW-Authenticate: Bearer realm=\"api\"")
                .doesNotContain("invalid_token");
    }

    /** As the page on security says of the function it shows. */
    @Test
    void unknownNamesTakeAsLongAsWrongPasswords() throws SQLException {
        double ratio = 0;
        try (var admin = TestDatabase.admin();
                var statement = admin.createStatement()) {
            for (int attempt = 0; attempt < 5 && !(ratio > 0.5 && ratio < 2); attempt++) {
                ratio = (double) fastest(statement, "nobody") / fastest(statement, "bob");
            }
        }
        assertThat(ratio).isBetween(0.5, 2.0);
    }

    private static long fastest(Statement statement, String name) throws SQLException {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            statement.execute("select petstore.login('" + name + "', 'wrong')");
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    @ParameterizedTest
    @CsvSource({
        "QWRh, has no colon",
        "!!!!, is no base64",
        "/zp4, is not UTF-8",
        "YWRhOnAAcQ==, has a NUL",
        "YWRhCjpw, has a line break",
        "'', is empty"
    })
    void whatCannotBeReadIsRefused(String credentials, String why) {
        assertThat(get("/notes/1", "Authorization: Basic " + credentials).status())
                .as(why)
                .isEqualTo(401);
    }

    @Test
    void longPasswordsAreNotHashed() {
        assertThat(get("/notes/1", basic("ada", "x".repeat(1025))).status()).isEqualTo(401);
    }

    @Test
    void aRoleOutsideTheDocumentIsForbidden() {
        RawHttp.Answer answer = get("/notes/1", basic("eve", "e"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("petstore_service");
    }

    @Test
    void aFunctionThatFailsTellsNothing() {
        RawHttp.Answer answer = get("/notes/1", basic("broken", "s3cret"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("no such thing").doesNotContain("s3cret");
    }

    @Test
    void aFunctionMayAskForPatience() {
        RawHttp.Answer answer = get("/notes/1", basic("often", "x"));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("Try again tomorrow.");
    }

    @Test
    void passwordsComeOverTlsOnly() {
        RawHttp.Answer answer = LoginSample.plain(service, "GET /notes/1", "", ADA);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("over TLS only");
        RawHttp.Answer foreign =
                LoginSample.plain(service, "GET /notes/1", "", ADA, "X-Forwarded-Proto: http");
        assertThat(foreign.status()).isEqualTo(403);
    }

    @Test
    void theServiceOwnTlsWillDo(@TempDir Path folder) {
        TestCertificates issued = TestCertificates.create(folder);
        Map<String, Object> settings =
                Map.of(
                        "tenon.proxies",
                        "",
                        "tenon.tls.certificate",
                        issued.certificate("server"),
                        "tenon.tls.key",
                        issued.key("server"),
                        "tenon.tls.port",
                        "-1");
        try (Service secure = LoginSample.start(settings)) {
            RawHttp.Answer answer =
                    SecureCaller.get(issued.caller(null), secure.port(), "/notes/1", ADA);
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void nobodySaysSoButATrustedProxy() {
        try (Service bare =
                LoginSample.start(Map.of("tenon.proxies", "", "tenon.login.cache", "0s"))) {
            assertThat(LoginSample.send(bare, "GET /notes/1", "", ADA).status()).isEqualTo(403);
        }
        try (Service lax =
                LoginSample.start(Map.of("tenon.proxies", "", "tenon.login.insecure", "true"))) {
            assertThat(LoginSample.plain(lax, "GET /notes/1", "", ADA).status()).isEqualTo(200);
        }
    }

    @Test
    void manySignInsLeaveTheServiceAtWork() throws Exception {
        try (Service small =
                        LoginSample.start(
                                Map.of(
                                        "tenon.db.pool-size", "4",
                                        "tenon.login.concurrent", "1",
                                        "tenon.login.failures", "100/1m",
                                        "tenon.login.cache", "0s"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> slow =
                    IntStream.range(0, 40)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () -> status(small, basic("slow", "x" + i)), threads))
                            .toList();
            Thread.sleep(200);
            long start = System.nanoTime();
            assertThat(LoginSample.send(small, "GET /pets", "").status()).isEqualTo(200);
            assertThat(System.nanoTime() - start).isLessThan(900_000_000L);
            List<Integer> statuses = slow.stream().map(CompletableFuture::join).toList();
            assertThat(statuses).containsOnly(401, 503).contains(401, 503);
        }
    }

    @Test
    void whatWasRightIsRememberedForAWhile() throws InterruptedException {
        try (Service cached = LoginSample.start(Map.of("tenon.login.cache", "2s"))) {
            assertThat(status(cached, ADA)).isEqualTo(200);
            TestDatabase.admin(
                    "update petstore.account set hash = public.crypt('other',"
                            + " public.gen_salt('bf', 6)) where name = 'ada'");
            assertThat(status(cached, ADA)).isEqualTo(200);
            assertThat(status(cached, basic("ada", "third"))).isEqualTo(401);
            Thread.sleep(2_100);
            assertThat(status(cached, ADA)).isEqualTo(401);
        } finally {
            TestDatabase.admin(
                    "update petstore.account set hash = public.crypt('pass:wörd',"
                            + " public.gen_salt('bf', 6)) where name = 'ada'");
        }
    }

    private static int status(Service service, String header) {
        return LoginSample.send(service, "GET /notes/1", "", header).status();
    }

    private static RawHttp.Answer get(String path, String header) {
        return LoginSample.send(service, "GET " + path, "", header);
    }
}
