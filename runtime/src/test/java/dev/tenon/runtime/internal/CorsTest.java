package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.internal.service.StartFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites: what their browser is told. */
final class CorsTest {

    private static final String ALLOW = "Access-Control-Allow-";
    private static final String APP = "Origin: https://app.example.com";
    private static final String ASKS = "Access-Control-Request-Method: POST";

    private static Service service;

    @BeforeAll
    static void start() {
        service =
                RunningSample.start(
                        Map.of(
                                "tenon.cors.origins",
                                "https://app.example.com, http://localhost:3000",
                                "tenon.cors.credentials",
                                "true",
                                "tenon.cors.max-age",
                                "5m",
                                "tenon.db.pool-size",
                                "1"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isClosedByDefault() {
        RawHttp.Answer answer = send(RunningSample.port(), "OPTIONS /pets", APP, ASKS);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.head()).doesNotContainIgnoringCase("access-control");
        assertThat(send(RunningSample.port(), "GET /health/live", APP).head())
                .doesNotContainIgnoringCase("access-control");
    }

    /** Somebody's page does not try the service its reader develops, CORS or not. */
    @ParameterizedTest
    @CsvSource({
        "localhost, https://evil.org, 403",
        "LOCALHOST:80, http://localhost.evil.org, 403",
        "127.0.0.1:1, null, 403",
        "[::1], http://127.0.0.1.evil.org, 403",
        "app.localhost, https://evil.org, 403",
        "localhost, http://localhost:3000, 200",
        "localhost, http://127.0.0.1, 200",
        "localhost, https://app.localhost, 200",
        "api.example.com, https://evil.org, 200",
    })
    void drivesNobodyBy(String host, String origin, int status) {
        try (RawConnection connection = RawConnection.open(RunningSample.port())) {
            RawHttp.Answer answer =
                    connection
                            .write(
                                    "GET /health/live HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\n\r\n"
                                            .formatted(host, origin))
                            .answer();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.head()).doesNotContainIgnoringCase("access-control");
        }
    }

    /** As long as a header may be: it is looked at without a stack that grows with it. */
    @ParameterizedTest
    @ValueSource(strings = {"a.", "localhost.", "1.", "-", ":0"})
    void longHostsAreAnswered(String part) {
        String host = part.repeat(8000 / part.length());
        String request =
                "GET /health/live HTTP/1.1\r\n"
                        + "Host: x%s\r\n"
                        + "Origin: http://x\r\n"
                        + "Connection: close\r\n\r\n";
        assertThat(RawHttp.send(RunningSample.port(), request.formatted(host)).status())
                .isIn(200, 400);
    }

    /** The only connection is in use, and a preflight has its answer. */
    @Test
    void aPreflightTellsWhatThePathTakes() throws Exception {
        try (var lock = dev.tenon.runtime.TestDatabase.admin();
                var statement = lock.createStatement();
                RawConnection waiting = RawConnection.open(service.port())) {
            lock.setAutoCommit(false);
            statement.execute("lock table petstore.pet in access exclusive mode");
            waiting.write("GET /pets HTTP/1.1\r\nHost: a\r\n\r\n");
            RawHttp.Answer answer = send(service.port(), "OPTIONS /pets", APP, ASKS);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header(ALLOW + "Origin")).isEqualTo("https://app.example.com");
            assertThat(answer.header(ALLOW + "Credentials")).isEqualTo("true");
            assertThat(answer.header(ALLOW + "Methods"))
                    .isEqualTo(answer.header("Allow"))
                    .contains("GET", "POST")
                    .doesNotContain("DELETE");
            assertThat(answer.header(ALLOW + "Headers")).contains("Authorization", "If-Match");
            assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("300");
            assertThat(answer.header("Vary")).isEqualTo("Origin");
            lock.rollback();
            assertThat(waiting.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void anAnswerMayBeRead() {
        RawHttp.Answer answer =
                send(service.port(), "GET /health/live", "Origin: http://localhost:3000");
        assertThat(answer.header(ALLOW + "Origin")).isEqualTo("http://localhost:3000");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Link", "ETag");
        assertThat(answer.header(ALLOW + "Methods")).isEmpty();
        RawHttp.Answer problem = send(service.port(), "GET /health/live?%", APP);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.header(ALLOW + "Origin")).isEqualTo("https://app.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: null",
                "Origin: https://app.example.com.evil.org",
                "Origin: https://evilapp.example.com",
                "Origin: https://app.example.com:8443",
                "Origin: http://app.example.com",
                "Origin: https://APP.example.com",
                "Origin: https://app.example.com/",
                "Origin: https://app.example.com\r\nOrigin: https://evil.org",
                "Origin: https://app.example.com, https://evil.org",
                "Origin: *",
                "Origin:",
                "X: 1"
            })
    void othersAreToldNothing(String origin) {
        for (String line : List.of("OPTIONS /pets", "GET /health/live", "GET /nowhere")) {
            RawHttp.Answer answer = send(service.port(), line, origin, ASKS);
            assertThat(answer.head()).doesNotContainIgnoringCase("access-control");
            assertThat(answer.header("Vary")).isEqualTo("Origin");
        }
    }

    @Test
    void allOriginsAreNamedByAStarAndWithoutCookies() {
        try (Service open = RunningSample.startAsIs(Map.of("tenon.cors.origins", "*"))) {
            RawHttp.Answer answer = send(open.port(), "OPTIONS /pets", "Origin: null", ASKS);
            assertThat(answer.header(ALLOW + "Origin")).isEqualTo("*");
            assertThat(answer.header(ALLOW + "Credentials")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | false | tenon.cors.origins: \"null\" is no origin",
                "https://*.example.com | false | tenon.cors.origins: \"https://*.example.com\"",
                "https://a.org/ | false | tenon.cors.origins: \"https://a.org/\" is no origin",
                "* | true | tenon.cors.credentials: cookies need the origins by name",
                "*,https://a.org | false | tenon.cors.origins: * stands for all, alone"
            })
    void aListThatCannotBeIsToldAtStart(String origins, String credentials, String message) {
        assertThatThrownBy(() ->
                        RunningSample.startAsIs(
                                Map.of(
                                        "tenon.cors.origins",
                                        origins,
                                        "tenon.cors.credentials",
                                        credentials)))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(message);
    }

    private static RawHttp.Answer send(int port, String line, String... headers) {
        return RawHttp.request(port, line + " HTTP/1.1", List.of(headers), "");
    }
}
