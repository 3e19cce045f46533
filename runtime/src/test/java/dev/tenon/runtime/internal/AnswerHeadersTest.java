package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers tell browsers and caches not to do. */
final class AnswerHeadersTest {

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)|\\son[a-z]+=|javascript:|<style|style=");

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
                "/notes | Authorization: Bearer role=petstore_a;tenant=1 | 200 | no-store",
                "/notes | Cookie: sid=role=petstore_a:tenant=1 | 200 | no-store",
                "/notes | Authorization: Bearer bad=1 | 401 | no-store",
                "/notes | Authorization: Bearer role=none | 403 | no-store",
                "/notes | X: 1 | 401 | no-store",
                "/notes/1 | Authorization: Bearer role=petstore_a;tenant=1 | 404 | no-store",
                "/notes/1 | X: 1 | 404 | ''",
                "/nowhere | Authorization: Bearer role=petstore_a | 404 | no-store",
                "/docs | Authorization: Bearer role=petstore_a | 200 | ''",
                "/docs/swagger-ui.css | X: 1 | 200 | max-age=86400",
                "/openapi.json | X: 1 | 200 | ''"
            })
    void whatIsPersonalIsNotStored(String path, String header, int status, String control) {
        RawHttp.Answer answer = get(path, header);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo(control);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/notes", "/docs", "/docs/start.js", "/health/live", "/x", "//x", "/?%"})
    void everyAnswerIsMarked(String path) {
        RawHttp.Answer answer = get(path, "X: 1");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Content-Type"))
                .matches("application/(problem\\+)?json|text/[a-z]+; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/problems/TN-404"})
    void pagesRunNothingButTheirOwn(String path) {
        RawHttp.Answer answer = get(path, "X: 1");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(INLINE.matcher(answer.body()).find()).isFalse();
    }

    /** HTTPS elsewhere counts when a proxy that is trusted says so, and then only. */
    @Test
    void nothingIsCompressed() {
        RunningSample.port();
        TestDatabase.reset();
        TestDatabase.admin(
                "insert into petstore.pet (name) select 'pet ' || n from generate_series(1, 60) n");
        RawHttp.Answer answer =
                RawHttp.request(
                        RunningSample.port(),
                        "GET /pets?limit=60 HTTP/1.1",
                        List.of("Accept-Encoding: gzip, br, zstd, deflate"),
                        "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasSizeGreaterThan(1_024).contains("pet 60");
        assertThat(answer.header("Content-Encoding")).isEmpty();
        assertThat(answer.header("Vary")).doesNotContainIgnoringCase("encoding");
    }

    @Test
    void transportSecurityIsForTransportThatIsSecure() {
        assertThat(get("/health/live", "X-Forwarded-Proto: https").head())
                .doesNotContain("Strict-Transport");
        try (Service behind = RunningSample.startAsIs(Map.of("tenon.proxies", "127.0.0.1"))) {
            List<String> secure = List.of("X-Forwarded-Proto: https");
            List<String> plain = List.of("Forwarded: for=1.2.3.4;proto=http");
            String line = "GET /health/live HTTP/1.1";
            assertThat(
                            RawHttp.request(behind.port(), line, secure, "")
                                    .header("Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000");
            assertThat(RawHttp.request(behind.port(), line, plain, "").head())
                    .doesNotContain("Strict-Transport");
        }
    }

    private static RawHttp.Answer get(String path, String header) {
        return RawHttp.request(service.port(), "GET " + path + " HTTP/1.1", List.of(header), "");
    }
}
