package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.internal.service.Service;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions: a signed token in a cookie, for a name and a password. */
final class SessionsOfBrowsersTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String ADA = "{\"username\":\"ada\",\"password\":\"pass:wörd\"}";
    private static final String PET = "{\"name\":\"Rex\"}";

    private static Service service;
    private static String cookie;

    @BeforeAll
    static void start() {
        service = LoginSample.start(Map.of("tenon.login.session-time", "1h"));
        cookie = "Cookie: " + pair(open(ADA, JSON));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aPasswordOpensASession() {
        RawHttp.Answer answer = open(ADA, JSON);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie"))
                .matches(
                        "__Host-sid=[\\w.-]+; Path=/; Max-Age=3600; HttpOnly; Secure;"
                                + " SameSite=Lax");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(LoginSample.send(service, "GET /notes", "", cookie).status()).isEqualTo(200);
        assertThat(LoginSample.send(service, "GET /notes/2", "", cookie).status()).isEqualTo(404);
        // Whoever has an old cookie can still sign in anew.
        assertThat(open(ADA, JSON, "Cookie: __Host-sid=old").status()).isEqualTo(204);
    }

    @Test
    void endingItRemovesTheCookie() {
        RawHttp.Answer answer = LoginSample.send(service, "DELETE /session", "", cookie);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie"))
                .isEqualTo("__Host-sid=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax");
        // Nothing is kept on the server: who has copied the cookie has the session until it ends.
        assertThat(LoginSample.send(service, "GET /notes", "", cookie).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"username\":\"ada\",\"password\":\"x\"}",
                "401 | {\"username\":\"nobody\",\"password\":\"x\"}",
                "401 | {\"username\":\"\",\"password\":\"\"}",
                "403 | {\"username\":\"eve\",\"password\":\"e\"}",
                "400 | {\"username\":\"ada\",\"password\":7}",
                "400 | {\"username\":\"ada\",\"password\":null}",
                "400 | {\"username\":\"ada\",\"password\":\"x\",\"role\":\"petstore_b\"}",
                "400 | {\"username\":\"ada\"",
                "400 | []",
                "422 | {\"username\":\"ada\"}"
            })
    void anythingElseDoesNot(int status, String body) {
        RawHttp.Answer answer = open(body, JSON);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("WWW-Authenticate").isEmpty()).isEqualTo(status != 401);
    }

    @Test
    void formsOfOthersAndConnectionsInTheClearAreRefused() {
        assertThat(open(ADA, "Content-Type: text/plain").status()).isEqualTo(415);
        assertThat(open(ADA, JSON, "Origin: https://evil.example").status()).isEqualTo(403);
        assertThat(open(ADA, JSON, "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
        assertThat(open(ADA, JSON, "Origin: https://localhost").status()).isEqualTo(204);
        assertThat(LoginSample.plain(service, "POST /session", ADA, JSON).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Nothing: 1",
                "Origin: https://evil.example",
                "Origin: https://localhost.evil.example",
                "Origin: http://localhost",
                "Origin: https://localhost:444",
                "Origin: null",
                "Origin: ",
                "Referer: https://localhost/",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: none"
            })
    void changesNeedAPageOfTheService(String header) {
        RawHttp.Answer answer =
                LoginSample.send(
                        service, "POST /pets", PET.replace("Rex", "Max"), JSON, cookie, header);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(RunningSample.sql("select count(*) from petstore.pet where name = 'Max'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://localhost", "Sec-Fetch-Site: same-origin"})
    void pagesOfTheServiceMayChangeThings(String header) {
        assertThat(LoginSample.send(service, "POST /pets", PET, JSON, cookie, header).status())
                .isEqualTo(201);
        assertThat(LoginSample.send(service, "GET /pets", "", cookie).status()).isEqualTo(200);
    }

    @Test
    void aForgedCookieIsNoSession() {
        String forged = cookie.substring(0, cookie.length() - 2) + "xx";
        assertThat(LoginSample.send(service, "GET /notes", "", forged).status()).isEqualTo(401);
        assertThat(LoginSample.send(service, "GET /pets", "", forged).status()).isEqualTo(401);
    }

    @Test
    void twoMechanismsAtOnceAreUnknown() {
        String token = cookie.substring(cookie.indexOf('=') + 1);
        for (String header :
                List.of("Authorization: Bearer " + token, LoginSample.basic("ada", "pass:wörd"))) {
            assertThat(LoginSample.send(service, "GET /pets", "", cookie).status()).isEqualTo(200);
            RawHttp.Answer both = LoginSample.send(service, "GET /pets", "", cookie, header);
            assertThat(both.status()).isEqualTo(401);
            assertThat(both.body()).contains("more than one way");
        }
    }

    private static RawHttp.Answer open(String body, String... headers) {
        return LoginSample.send(service, "POST /session", body, headers);
    }

    private static String pair(RawHttp.Answer answer) {
        return answer.header("Set-Cookie").split(";")[0];
    }
}
