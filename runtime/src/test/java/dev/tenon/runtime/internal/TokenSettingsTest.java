package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.internal.service.StartFailure;
import dev.tenon.runtime.security.IssuerSettings;
import dev.tenon.runtime.security.JwtSettings;
import dev.tenon.runtime.security.TokenSigner;
import dev.tenon.runtime.security.TokenVerifier;
import dev.tenon.runtime.security.Tokens;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.NoSuchBeanException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings of tokens in a service that starts, or says in one line why not. */
final class TokenSettingsTest {

    private static final String SECRET = "x7Qm2ZrT9vLk4Wp8Yb3Nc6Hd1Jf5Gs0A";

    static Stream<Arguments> unfit() {
        return Stream.of(
                unfit("secret", "short", "tenon.jwt.secret has 5 bytes and needs 32"),
                unfit("secret", SECRET.substring(1), "31 bytes and needs 32"),
                unfit("secret", "your-256-bit-secret-your-256-bit-secret", "is a sample"),
                unfit("secret", "a-string-secret-at-least-256-bits-long", "is a sample"),
                unfit("secret", "pleaseChangeThisSecretForANewOne", "is a sample"),
                unfit("secret", "super-secret-jwt-token-with-at-least-32-chars", "is a sample"),
                unfit("secret", "reallyreallyreallyreallyverysafe", "is a sample"),
                unfit("secret", "secret", "has 6 bytes"),
                unfit("secret", "x".repeat(64), "can be guessed"),
                unfit("secret", "0123456789abcdef0123456789abcdef", "is a sample"),
                unfit("secret", "@/no/such/file", "names a file that cannot be read"),
                unfit("secret", "{\"kty\":\"RSA\"}" + SECRET, "is a key of another kind"),
                unfit("algorithms", "HS257", "has another name than HS256"),
                unfit("algorithms", "none", "has another name than HS256"),
                unfit("algorithms", "HS512", "at least 64 bytes"),
                unfit("algorithms", "RS256", "cannot sign with the algorithms"),
                unfit("secret-base64", "true", "has 24 bytes and needs 32"),
                unfit("jwks", "http://example.org/keys", "needs https"),
                unfit("jwks", "https://a:b@example.org/keys", "is no address of a host"),
                unfit("jwks", "ftp://example.org/keys", "is no address with https:"),
                unfit("jwks", "{\"keys\":[]}", "has no key that may check signatures"),
                unfit("jwks", "{\"keys\":", "it is no JSON object"),
                unfit("jwks", "file:/no/such/file", "names a file that cannot be read"),
                unfit("signing-key", "{\"kty\":\"RSA\",\"n\":\"AA\",\"e\":\"AQAB\"}", "2048"),
                unfit("issuers.b.secret", SECRET + "b", "tenon.jwt.issuer is not set"),
                unfit("issuers.b.issuer", "https://b", "tenon.jwt.issuers.b.secret is not set"));
    }

    private static Arguments unfit(String name, String value, String words) {
        return Arguments.of(name, value, words);
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void saysWhatIsWrong(String name, String value, String words) {
        Map<String, Object> settings = new HashMap<>();
        if (!name.equals("issuers.b.issuer")) {
            settings.put("tenon.jwt.secret", SECRET);
        }
        settings.put("tenon.jwt." + name, value);
        assertThatThrownBy(() -> RunningSample.start(settings).close())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(words)
                .message()
                .startsWith("tenon.jwt.")
                .doesNotContain(SECRET, "\n");
    }

    @Test
    void withoutAKeyThereIsNoBean() {
        try (Service service = RunningSample.start(Map.of())) {
            assertThatThrownBy(() -> service.bean(TokenVerifier.class))
                    .isInstanceOf(NoSuchBeanException.class);
        }
    }

    @Test
    void severalIssuersAreRead() {
        Map<String, Object> settings =
                Map.of(
                        "tenon.jwt.issuers.staff.secret", SECRET,
                        "tenon.jwt.issuers.staff.issuer", "https://staff",
                        "tenon.jwt.issuers.staff.audience", "a,b",
                        "tenon.jwt.issuers.guests.secret", SECRET + "guests",
                        "tenon.jwt.issuers.guests.issuer", "https://guests",
                        "tenon.jwt.issuers.guests.algorithms", "HS256",
                        "tenon.jwt.skew", "5s");
        try (Service service = RunningSample.start(settings)) {
            assertThat(service.bean(TokenVerifier.class)).isInstanceOf(Tokens.class);
            String token =
                    service.bean(TokenSigner.class)
                            .issue(Map.of("role", "a"), Duration.ofMinutes(1));
            assertThat(service.bean(TokenVerifier.class).verify(token).toCompletableFuture())
                    .isCompletedWithValueMatching(claims ->
                            claims.values()
                                    .get("iss")
                                    .toString()
                                    .matches("https://(staff|guests)"));
        }
    }

    @Test
    void theEnvironmentIsEnough() {
        Map<String, Object> environment =
                Map.of(
                        "TENON_JWT_SECRET", SECRET,
                        "TENON_JWT_SECRET_BASE64", "true",
                        "TENON_JWT_MAX_TOKEN", "4096",
                        "TENON_JWT_JWKS_MAX_AGE", "7m",
                        "TENON_JWT_ISSUERS_STAFF_SECRET", SECRET,
                        "TENON_JWT_ISSUERS_STAFF_ISSUER", "https://staff",
                        "TENON_JWT_ISSUERS_STAFF_SIGNING_KEY", "@key",
                        "TENON_JWT_ISSUERS_STAFF_AUDIENCE", "a,b");
        PropertySource source =
                PropertySource.of(
                        "environment",
                        environment,
                        PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                        PropertySource.Origin.of("test"));
        try (ApplicationContext context =
                ApplicationContext.builder().propertySources(source).start()) {
            JwtSettings settings = context.getBean(JwtSettings.class);
            assertThat(settings.secretBase64()).isTrue();
            assertThat(settings.maxToken()).isEqualTo(4096);
            assertThat(settings.jwksMaxAge()).isEqualTo(Duration.ofMinutes(7));
            assertThat(settings + "").doesNotContain(SECRET);
            assertThat(context.getBeansOfType(IssuerSettings.class))
                    .singleElement()
                    .satisfies(issuer -> {
                        assertThat(issuer.name()).isEqualTo("staff");
                        assertThat(issuer.secret()).isEqualTo(SECRET);
                        assertThat(issuer.issuer()).isEqualTo("https://staff");
                        assertThat(issuer.signingKey()).isEqualTo("@key");
                        assertThat(issuer.audience()).containsExactly("a", "b");
                        assertThat(issuer + "").doesNotContain(SECRET);
                    });
        }
    }

    @Test
    void aDocumentThatAsksForTokensNeedsAKey() {
        assertThatThrownBy(() -> RunningSample.start(Map.of("sample.auth", "real")).close())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("TENON_JWT_SECRET is not set");
    }

    @Test
    void tokensOpenTheDoor() {
        Map<String, Object> settings =
                Map.of("sample.auth", "real", "tenon.jwt.secret", SECRET, "tenon.jwt.skew", "0s");
        Map<String, Object> claims = Map.of("role", "petstore_a", "tenant", "1");
        try (Service service = RunningSample.start(settings)) {
            TokenSigner signer = service.bean(TokenSigner.class);
            String good = signer.issue(claims, Duration.ofMinutes(1));
            assertThat(get(service, "Authorization: Bearer " + good).status()).isEqualTo(200);
            assertThat(get(service, "Cookie: sid=" + good).status()).isEqualTo(200);
            String old = signer.issue(claims, Duration.ofSeconds(-1));
            RawHttp.Answer refused = get(service, "Authorization: Bearer " + old);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate"))
                    .contains("error=\"invalid_token\"", "the token has expired");
            assertThat(refused.head() + refused.body()).doesNotContain(old);
            assertThat(get(service, "Authorization: Bearer " + good + "x").status()).isEqualTo(401);
        }
    }

    @Test
    void tokensThatCannotBeCheckedAreNobodysFault() {
        Map<String, Object> settings =
                Map.of("sample.auth", "real", "tenon.jwt.jwks", "http://127.0.0.1:1/keys");
        // Signed by nobody, in good form.
        String token = "eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE5MDAwMDAwMDB9.AAAA";
        try (Service service = RunningSample.start(settings)) {
            assertThat(get(service, "Authorization: Bearer " + token).status()).isEqualTo(503);
        }
    }

    private static RawHttp.Answer get(Service service, String header) {
        return RawHttp.request(service.port(), "GET /notes HTTP/1.1", List.of(header), "");
    }
}
