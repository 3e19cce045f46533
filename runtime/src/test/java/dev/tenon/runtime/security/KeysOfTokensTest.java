package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keys that are weak or not what they say, after the ideas of Project Wycheproof's file on JSON Web
 * Keys; the vectors are made here.
 */
final class KeysOfTokensTest {

    private static final String RSA = Keys.RSA.toPublicJWK().toJSONString();
    private static final String EC = Keys.P256.toPublicJWK().toJSONString();
    private static final String SECRET = Keys.secret(Setup.SECRET).toJSONString();

    static Stream<Arguments> weak() {
        return Stream.of(
                weak("1024 bits", with(RSA, "n", number(1024)), "fewer than 2048"),
                weak("2047 bits", with(RSA, "n", number(2047)), "fewer than 2048"),
                weak("16384 bits", with(RSA, "n", number(16384)), "more than 8192"),
                weak("exponent 1", with(RSA, "e", "AQ"), "exponent"),
                weak("exponent 2", with(RSA, "e", "Ag"), "exponent"),
                weak("exponent of a million bits", with(RSA, "e", number(1 << 20)), "exponent"),
                weak("primes to guess", with(RSA, "n", guessable()), "can be guessed"),
                weak("a point off its curve", with(EC, "y", number(256)), "not well-formed"),
                weak("another curve", with(EC, "crv", "P-384"), "not well-formed"),
                weak("another kind", with(EC, "kty", "RSA"), "not well-formed"),
                weak("no kind", with(EC, "kty", "PQ"), "no key that may check"),
                weak("a curve of another algorithm", more(EC, "alg", "ES384"), "does not suit"),
                weak("a public key as a secret", more(EC, "alg", "HS256"), "does not suit"),
                weak("RSA as a secret", more(RSA, "alg", "HS256"), "does not suit"),
                weak("an unknown algorithm", more(EC, "alg", "ES224"), "does not suit"),
                weak("no algorithm", more(EC, "alg", "none"), "does not suit"),
                weak("for encryption", more(EC, "use", "enc"), "no key that may check"),
                weak("31 bytes", with(SECRET, "k", bytes(31)), "at least 32 bytes"),
                weak("no bytes", with(SECRET, "k", ""), ""),
                weak(
                        "47 for 48",
                        more(with(SECRET, "k", bytes(47)), "alg", "HS384"),
                        "at least 48"),
                weak(
                        "63 for 64",
                        more(with(SECRET, "k", bytes(63)), "alg", "HS512"),
                        "at least 64"),
                weak("AES", more(SECRET, "alg", "A256GCM"), "does not suit"),
                weak("AES for keys", more(SECRET, "alg", "A256KW"), "does not suit"),
                weak("a secret beside a key", Keys.setOf(List.of(SECRET, RSA)), "beside public"),
                weak("a member twice", EC.replace("{", "{\"kty\":\"EC\","), "no JSON object"),
                weak("a null", more(EC, "x5u", "").replace("\"\"", "null"), "no JSON object"),
                weak("a list", "{\"keys\":{}}", "no JWK"),
                weak("texts", "{\"keys\":[\"a\"]}", "no JWK"),
                weak("101 keys", Keys.setOf(Collections.nCopies(101, EC)), "more than"));
    }

    private static Arguments weak(String what, String json, String words) {
        return Arguments.of(what, json, words);
    }

    private static String with(String key, String member, String value) {
        String changed =
                key.replaceFirst(
                        "\"" + member + "\":\"[^\"]*\"", "\"" + member + "\":\"" + value + '"');
        assertThat(changed).isNotEqualTo(key);
        return changed;
    }

    private static String more(String key, String member, String value) {
        return key.replaceFirst("\\{", "{\"" + member + "\":\"" + value + "\",");
    }

    private static String number(int bits) {
        BigInteger number = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        return Base64URL.encode(number).toString();
    }

    private static String bytes(int count) {
        byte[] bytes = (Setup.SECRET + Setup.SECRET).getBytes(StandardCharsets.UTF_8);
        return Base64URL.encode(Arrays.copyOf(bytes, count)).toString();
    }

    /** A modulus of the form the broken library makes: a power of 65537 modulo small primes. */
    private static String guessable() {
        BigInteger primorial = BigInteger.ONE;
        for (int n = 2; n <= 167; n++) {
            if (BigInteger.valueOf(n).isProbablePrime(20)) {
                primorial = primorial.multiply(BigInteger.valueOf(n));
            }
        }
        BigInteger power = BigInteger.valueOf(65537).modPow(BigInteger.valueOf(123457), primorial);
        BigInteger most = BigInteger.ONE.shiftLeft(2048).subtract(BigInteger.ONE);
        BigInteger factor = most.subtract(power).divide(primorial);
        return Base64URL.encode(primorial.multiply(factor).add(power)).toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weak")
    void refusesKeysNobodyShouldTrust(String what, String json, String words) {
        assertThatThrownBy(() -> Setup.jwks(json).open().close())
                .as(what)
                .isInstanceOf(TokenSettingsException.class)
                .hasMessageStartingWith("tenon.jwt.jwks ")
                .hasMessageContaining(words)
                .message()
                .doesNotContain(Keys.RSA.getModulus().toString(), Setup.SECRET);
    }

    @Test
    void refusesKeysForOtherOperations() {
        String json = EC.replaceFirst("\\{", "{\"key_ops\":[\"encrypt\"],");
        assertThatThrownBy(() -> Setup.jwks(json).open().close())
                .hasMessageContaining("no key that may check");
    }

    @Test
    void takesLongSecretsAndListedOperations() {
        String secret = with(SECRET, "k", bytes(64));
        String key = EC.replaceFirst("\\{", "{\"key_ops\":[\"verify\"],\"use\":\"sig\",");
        try (Tokens secrets = Setup.jwks(secret).open();
                Tokens keys = Setup.jwks(key).open()) {
            String token =
                    Forge.token(Keys.secret(Setup.SECRET + Setup.SECRET), "HS256", Forge.claims());
            assertThat(Outcome.refusal(secrets, token)).isNull();
            String other = Forge.token(Keys.P256, "ES256", Forge.claims());
            assertThat(Outcome.refusal(keys, other)).isNull();
        }
    }
}
