package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import dev.tenon.runtime.api.Claims;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that are accepted, by every algorithm, and what is known of the caller then. */
final class GoodTokensTest {

    static Stream<Arguments> algorithms() {
        return Stream.of(
                Arguments.of(Keys.RSA, "RS256"),
                Arguments.of(Keys.RSA, "RS384"),
                Arguments.of(Keys.RSA, "RS512"),
                Arguments.of(Keys.RSA, "PS256"),
                Arguments.of(Keys.RSA, "PS384"),
                Arguments.of(Keys.RSA, "PS512"),
                Arguments.of(Keys.P256, "ES256"),
                Arguments.of(Keys.P384, "ES384"),
                Arguments.of(Keys.P521, "ES512"),
                Arguments.of(Keys.ED, "EdDSA"),
                Arguments.of(Keys.ED, "Ed25519"));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void acceptsAKeyPair(JWK key, String algorithm) {
        try (Tokens tokens = Setup.jwks(Keys.set(Keys.OTHER_RSA, key)).open()) {
            String token = Forge.token(key, algorithm, Forge.claims("\"sub\":\"ada\""));
            CompletableFuture<Claims> stage = tokens.verify(token).toCompletableFuture();
            assertThat(stage).as("at once").isDone();
            assertThat(stage.join().values()).containsEntry("sub", "ada");
        }
    }

    @ParameterizedTest
    @CsvSource({"HS256,32", "HS384,48", "HS512,64"})
    void acceptsASecretWithAListedAlgorithm(String algorithm, int bytes) {
        Setup setup = Setup.secret().algorithms(algorithm);
        setup.secret = (Setup.SECRET + Setup.SECRET).substring(0, bytes);
        try (Tokens tokens = setup.open()) {
            String token = Forge.token(Keys.secret(setup.secret), algorithm, Forge.claims());
            assertThat(Outcome.refusal(tokens, token)).isNull();
        }
    }

    @Test
    void acceptsASecretInBase64() {
        Setup setup = Setup.secret();
        setup.base64 = true;
        setup.secret =
                Base64.getEncoder().encodeToString(Setup.SECRET.getBytes(StandardCharsets.UTF_8));
        try (Tokens tokens = setup.open()) {
            assertThat(Outcome.refusal(tokens, Forge.token(Forge.claims()))).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt", "application/jwt"})
    void acceptsTypesOfAccessTokens(String type) {
        try (Tokens tokens = Setup.secret().open()) {
            String header = "{\"alg\":\"HS256\",\"typ\":\"" + type + "\"}";
            assertThat(Outcome.refusal(tokens, Forge.token(header, Forge.claims()))).isNull();
        }
    }

    @Test
    void readsClaims() {
        try (Tokens tokens = Setup.secret().open()) {
            String json =
                    Forge.claims(
                            "\"a\":{\"b\":[1,2.50,true,null,\"x\"]}",
                            "\"n\":null",
                            "\"z\":\"ä😀\"");
            Claims claims = Outcome.of(tokens, Forge.token(json)).claims();
            assertThat(claims).isNotNull();
            assertThat(claims.json()).isEqualTo(json);
            assertThat(claims.values()).containsOnlyKeys("exp", "a", "z").containsEntry("z", "ä😀");
            assertThat(claims.values().get("a"))
                    .isEqualTo(Map.of("b", List.of(1L, new BigDecimal("2.50"), true, "x")));
            assertThat(claims.find(List.of("a", "b", "3"))).isEqualTo("x");
        }
    }

    @Test
    void tellsIssuersApart() {
        Setup setup = Setup.secret().issuer("https://a");
        String other = new StringBuilder(Setup.SECRET).reverse().toString();
        setup.named = List.of(Setup.named("b", other, "https://b"));
        try (Tokens tokens = setup.open()) {
            String a = Forge.claims("\"iss\":\"https://a\"");
            String b = Forge.claims("\"iss\":\"https://b\"");
            assertThat(Outcome.refusal(tokens, Forge.token(a))).isNull();
            assertThat(Outcome.refusal(tokens, Forge.token(Keys.secret(other), "HS256", b)))
                    .isNull();
            assertThat(Outcome.refusal(tokens, Forge.token(b))).isEqualTo(Refusal.SIGNATURE);
            assertThat(Outcome.refusal(tokens, Forge.token(Forge.claims())))
                    .isEqualTo(Refusal.ISSUER);
        }
    }

    static Stream<JWK> signingKeys() {
        return Stream.of(Keys.RSA, Keys.P256, Keys.P521, Keys.ED);
    }

    @ParameterizedTest
    @MethodSource("signingKeys")
    void acceptsWhatItSignedWithAPrivateKey(JWK key) {
        Setup setup = new Setup();
        setup.signingKey = key.toJSONString();
        try (Tokens tokens = setup.open()) {
            String token = tokens.signer().orElseThrow().issue(Map.of("role", "a"), hour());
            assertThat(Outcome.refusal(tokens, token)).isNull();
        }
    }

    @Test
    void acceptsWhatItSignedWithTheSecret() {
        try (Tokens tokens = Setup.secret().issuer("me").audience("x", "y").open()) {
            String token =
                    tokens.signer()
                            .orElseThrow()
                            .issue(Map.of("role", "ada", "exp", 1L, "a", List.of(1L)), hour());
            Claims claims = Outcome.of(tokens, token).claims();
            assertThat(claims).isNotNull();
            assertThat(claims.values())
                    .containsEntry("role", "ada")
                    .containsEntry("iss", "me")
                    .containsEntry("aud", List.of("x", "y"))
                    .containsEntry("a", List.of(1L))
                    .containsKeys("exp", "iat", "jti");
        }
    }

    @Test
    void signsWithNoPublicKey() {
        try (Tokens tokens = Setup.jwks(Keys.set(Keys.RSA)).open()) {
            assertThat(tokens.signer()).isEmpty();
        }
    }

    private static Duration hour() {
        return Duration.ofHours(1);
    }
}
