package dev.tenon.runtime.internal;

import static dev.tenon.runtime.internal.LoginSample.basic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.codec.JsonObject;
import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.internal.service.StartFailure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens for clients (RFC 6749 §4.4). */
final class ClientTokensTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String JSON = "Content-Type: application/json";
    private static final String GRANT = "grant_type=client_credentials";

    private static Service service;
    private static String secret;

    @BeforeAll
    static void start() {
        service = LoginSample.start(Map.of());
        secret = create("reports", "petstore_a", "{editors,readers}");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String create(String id, String role, String groups) {
        return RunningSample.sql(
                "select petstore.tenon_client_create('%s', 'Reports', '%s', '%s')"
                        .formatted(id, role, groups));
    }

    @Test
    void aClientGetsATokenThatWorks() {
        RawHttp.Answer answer = token(form("reports", secret), FORM);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        Map<String, Object> members = json(answer.body());
        assertThat(members.keySet())
                .containsExactly("access_token", "token_type", "expires_in", "scope");
        assertThat(members)
                .containsEntry("token_type", "bearer")
                .containsEntry("expires_in", 900L)
                .containsEntry("scope", "petstore_a editors readers");
        Map<String, Object> claims = claims(members);
        assertThat(claims)
                .containsEntry("sub", "reports")
                .containsEntry("client_id", "reports")
                .containsEntry("role", "petstore_a")
                .containsEntry("groups", List.of("editors", "readers"))
                .containsEntry("client_name", "Reports")
                .doesNotContainKeys("secret", "seconds");
        assertThat(use(members)).isEqualTo(400);
    }

    @Test
    void secretsMayComeEachOfThreeWays() {
        assertThat(token(GRANT, FORM, basic("reports", secret)).status()).isEqualTo(200);
        assertThat(token(GRANT + "&client_id=reports", FORM, basic("reports", secret)).status())
                .isEqualTo(200);
        String body =
                "{\"grant_type\":\"client_credentials\",\"client_id\":\"reports\",\"client_secret\":\"%s\"}"
                        .formatted(secret);
        assertThat(token(body, JSON).status()).isEqualTo(200);
        // RFC 6749 §2.3.1: what stands in the header is encoded like a form first.
        assertThat(token(GRANT, FORM, basic("re%70orts", secret)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | invalid_request | ''",
                "400 | invalid_request | client_id=reports&client_secret=x",
                "400 | invalid_request | grant_type=&client_id=reports&client_secret=x",
                "400 | unsupported_grant_type | grant_type=password&username=a&password=b",
                "400 | unsupported_grant_type | grant_type=authorization_code",
                "400 | invalid_request | GRANT&grant_type=client_credentials",
                "400 | invalid_request | GRANT&client_id=reports&client_id=reports&client_secret=x",
                "400 | invalid_request | GRANT&client_id=%zz",
                "400 | invalid_request | GRANT&client_id=%ff",
                "401 | invalid_client | GRANT",
                "401 | invalid_client | GRANT&client_id=reports",
                "401 | invalid_client | GRANT&client_secret=SECRET",
                "401 | invalid_client | GRANT&client_id=reports&client_secret=",
                "401 | invalid_client | GRANT&client_id=reports&client_secret=wrong",
                "401 | invalid_client | GRANT&client_id=reports&client_secret=SECRET%00",
                "401 | invalid_client | GRANT&client_id=nobody&client_secret=SECRET",
                "401 | invalid_client | GRANT&client_id=REPORTS&client_secret=SECRET",
                "400 | invalid_scope | GRANT&client_id=reports&client_secret=SECRET&scope=owners",
                "400 | invalid_scope |"
                        + " GRANT&client_id=reports&client_secret=SECRET&scope=petstore_b",
                "400 | invalid_scope |"
                        + " GRANT&client_id=reports&client_secret=SECRET&scope=editors++x",
                "200 | '' | GRANT&client_id=reports&client_secret=SECRET&resource=x&resource=y"
            })
    void refusesAsTheRfcSays(int status, String error, String body) {
        RawHttp.Answer answer = token(body.replace("GRANT", GRANT).replace("SECRET", secret), FORM);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo(status == 401 ? "Basic realm=\"api\", charset=\"UTF-8\"" : "");
        if (status != 200) {
            assertThat(json(answer.body()))
                    .containsEntry("error", error)
                    .containsOnlyKeys("error", "error_description");
            assertThat(answer.body()).doesNotContain(secret);
        }
    }

    @Test
    void unknownAndWrongLookTheSame() {
        RawHttp.Answer unknown = token(form("nobody", secret), FORM);
        RawHttp.Answer wrong = token(form("reports", "wrong"), FORM);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.status()).isEqualTo(wrong.status());
    }

    @Test
    void twoWaysAtOnceAreOneTooMany() {
        for (String header : List.of(basic("reports", secret), "Authorization: Bearer x.y.z")) {
            RawHttp.Answer answer = token(form("reports", secret), FORM, header);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("invalid_request");
        }
        String other = GRANT + "&client_id=other";
        assertThat(token(other, FORM, basic("reports", secret)).status()).isEqualTo(400);
        assertThat(token(GRANT, FORM, basic("a", "b"), basic("a", "b")).status()).isEqualTo(400);
        assertThat(token(GRANT, FORM, "Authorization: Bearer x").status()).isEqualTo(401);
    }

    @Test
    void aScopeNarrows() {
        RawHttp.Answer answer = token(form("reports", secret) + "&scope=readers", FORM);
        Map<String, Object> members = json(answer.body());
        assertThat(members).containsEntry("scope", "petstore_a readers");
        assertThat(claims(members)).containsEntry("groups", List.of("readers"));
        // Creating a note needs the group editors.
        assertThat(use(members)).isEqualTo(403);
    }

    @Test
    void rotationLeavesTheOldSecretAWhile() {
        String first = create("rotated", "petstore_b", "{}");
        String second = RunningSample.sql("select petstore.tenon_client_rotate('rotated', '1 h')");
        assertThat(second).hasSize(64).isNotEqualTo(first);
        assertThat(token(form("rotated", first), FORM).status()).isEqualTo(200);
        assertThat(token(form("rotated", second), FORM).status()).isEqualTo(200);
        TestDatabase.admin(
                "update petstore.tenon_client set previous_until = now() where client_id ="
                        + " 'rotated'");
        assertThat(token(form("rotated", first), FORM).status()).isEqualTo(401);
        assertThat(token(form("rotated", second), FORM).status()).isEqualTo(200);
        TestDatabase.admin(
                "update petstore.tenon_client set active = false where client_id = 'rotated'");
        assertThat(token(form("rotated", second), FORM).status()).isEqualTo(401);
    }

    @Test
    void aClientOfNoRoleGetsNoToken() {
        for (String role : List.of("postgres", "none", "petstore_service")) {
            String own = create("of-" + role.replace('_', '-'), role, "{}");
            RawHttp.Answer answer = token(form("of-" + role.replace('_', '-'), own), FORM);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("unauthorized_client").doesNotContain(role);
        }
    }

    @Test
    void otherRequestsAreRefused() {
        assertThat(token(form("reports", secret), "Content-Type: text/plain").status())
                .isEqualTo(415);
        assertThat(token(form("reports", secret)).status()).isEqualTo(415);
        assertThat(token("{\"grant_type\":1}", JSON).body()).contains("invalid_request");
        assertThat(token("{\"grant_type\":", JSON).status()).isEqualTo(400);
        assertThat(LoginSample.send(service, "GET /oauth/token", "").status()).isEqualTo(405);
        RawHttp.Answer query =
                LoginSample.send(service, "POST /oauth/token?client_secret=" + secret, GRANT, FORM);
        assertThat(query.status()).isEqualTo(400);
        RawHttp.Answer plain =
                LoginSample.plain(service, "POST /oauth/token", form("reports", secret), FORM);
        assertThat(plain.status()).isEqualTo(400);
        assertThat(plain.body()).contains("invalid_request").contains("over TLS only");
    }

    @Test
    void nobodyReadsTheTableOrMakesClients() {
        for (String role : List.of("petstore_reader", "petstore_a", "petstore_service")) {
            for (String sql :
                    List.of(
                            "select * from petstore.tenon_client",
                            "select petstore.tenon_client_create('x', 'x', 'petstore_a')",
                            "select petstore.tenon_client_rotate('reports')")) {
                assertThatThrownBy(() -> TestDatabase.admin("set role " + role + "; " + sql))
                        .as(role + ": " + sql)
                        .hasMessageContaining("permission denied");
            }
        }
        assertThat(
                        RunningSample.sql(
                                "select count(*) from petstore.tenon_client c where c::text like"
                                        + " '%"
                                        + secret
                                        + "%'"))
                .isEqualTo("0");
    }

    @Test
    void aServiceThatGivesTokensNeedsAKeyThatSigns() {
        String keys =
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"%s\",\"alg\":\"HS256\"}]}"
                        .formatted(
                                Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(
                                                LoginSample.SECRET.getBytes(
                                                        StandardCharsets.US_ASCII)));
        assertThatThrownBy(() ->
                        RunningSample.startAsIs(
                                        Map.of("sample.auth", "login", "tenon.jwt.jwks", keys))
                                .close())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("TENON_JWT_S");
    }

    /** The status of an operation that needs the group editors, and a body. */
    private static int use(Map<String, Object> members) {
        return LoginSample.send(
                        service,
                        "POST /notes",
                        "{",
                        JSON,
                        "Authorization: Bearer " + members.get("access_token"))
                .status();
    }

    private static Map<String, Object> claims(Map<String, Object> members) {
        String token = String.valueOf(members.get("access_token"));
        return JsonObject.read(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static Map<String, Object> json(String text) {
        return JsonObject.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(String id, String secret) {
        return GRANT + "&client_id=" + id + "&client_secret=" + secret;
    }

    private static RawHttp.Answer token(String body, String... headers) {
        return LoginSample.send(service, "POST /oauth/token", body, headers);
    }
}
