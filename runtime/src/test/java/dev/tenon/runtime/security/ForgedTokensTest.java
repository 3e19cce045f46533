package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.Base64URL;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens somebody made without a key that is trusted: what a header asks for is never done. */
final class ForgedTokensTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"none", "None", "NONE", "nOnE", "", "HS1", "dir", "RSA-OAEP", "A128GCM"})
    void refusesNoSignature(String algorithm) {
        String text =
                Forge.part("{\"alg\":\"" + algorithm + "\"}") + "." + Forge.part(Forge.claims());
        try (Tokens tokens = Setup.secret().open()) {
            assertThat(Outcome.refusal(tokens, text)).isEqualTo(Refusal.MALFORMED);
            assertThat(Outcome.refusal(tokens, text + ".")).isEqualTo(Refusal.MALFORMED);
            assertThat(Outcome.refusal(tokens, text + ".AAAA")).isEqualTo(Refusal.ALGORITHM);
        }
    }

    /** What a public key may be mistaken for when it is taken for a secret. */
    static Stream<Arguments> publicKeysAsSecrets() throws JOSEException {
        byte[] der = Keys.RSA.toRSAPublicKey().getEncoded();
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
        return Stream.of(
                Arguments.of("PEM", pem.getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("PEM, stripped", pem.strip().getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("PEM after a blank", (" " + pem).getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("PEM after a line", ("\n" + pem).getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("DER", der),
                Arguments.of("JWK", utf8(Keys.RSA.toPublicJWK().toJSONString())),
                Arguments.of("set", utf8(Keys.set(Keys.RSA))),
                Arguments.of("n", Keys.RSA.getModulus().decode()),
                Arguments.of("n as text", utf8(Keys.RSA.getModulus().toString())),
                Arguments.of("one zero", new byte[1]));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("publicKeysAsSecrets")
    void refusesAPublicKeyAsASecret(String form, byte[] secret) {
        assertThat(form).isNotEmpty();
        for (String kid : new String[] {"", ",\"kid\":\"rsa\""}) {
            String token = Forge.mac(secret, "{\"alg\":\"HS256\"" + kid + "}", Forge.claims());
            try (Tokens tokens = Setup.jwks(Keys.set(Keys.RSA)).open();
                    Tokens listed =
                            Setup.jwks(Keys.set(Keys.RSA)).algorithms("HS256", "RS256").open()) {
                assertThat(Outcome.refusal(tokens, token)).isEqualTo(Refusal.ALGORITHM);
                assertThat(Outcome.refusal(listed, token)).isEqualTo(Refusal.ALGORITHM);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS384", "HS512"})
    void refusesTheSecretWithAnAlgorithmNotListed(String algorithm) {
        Setup setup = Setup.secret();
        setup.secret = Setup.SECRET + Setup.SECRET;
        try (Tokens tokens = setup.open()) {
            String token = Forge.token(Keys.secret(setup.secret), algorithm, Forge.claims());
            assertThat(Outcome.refusal(tokens, token)).isEqualTo(Refusal.ALGORITHM);
        }
    }

    @Test
    void refusesAnAlgorithmThatIsNotListedOrNotTheKeysOwn() {
        String token = Forge.token(Keys.RSA, "RS256", Forge.claims());
        String own = Keys.RSA.toPublicJWK().toJSONString().replace("{", "{\"alg\":\"PS256\",");
        try (Tokens listed = Setup.jwks(Keys.set(Keys.RSA)).algorithms("PS256").open();
                Tokens keyed = Setup.jwks(own).open()) {
            assertThat(Outcome.refusal(listed, token)).isEqualTo(Refusal.ALGORITHM);
            assertThat(Outcome.refusal(keyed, token)).isEqualTo(Refusal.ALGORITHM);
            String good = Forge.token(Keys.RSA, "PS256", Forge.claims());
            assertThat(Outcome.refusal(listed, good)).isNull();
            assertThat(Outcome.refusal(keyed, good)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"alg\":256}",
                "{\"alg\":[\"HS256\"]}",
                "{\"alg\":null}",
                "{\"alg\":{}}",
                "{\"alg\":\"HS256\",\"alg\":\"HS256\"}",
                "[]",
                "\"HS256\"",
                "",
                "{",
                "{\"alg\":\"HS256\"} x",
                "{\"alg\":\"HS256\",\"x\":\"\\u0000\"}",
                "{\"alg\":\"HS256\",\"typ\":1}",
                "\uFEFF{\"alg\":\"HS256\"}"
            })
    void refusesAHeaderThatIsNone(String header) {
        try (Tokens tokens = Setup.secret().open()) {
            assertThat(Outcome.refusal(tokens, Forge.token(header, Forge.claims())))
                    .isEqualTo(Refusal.MALFORMED);
        }
    }

    @Test
    void followsNoKeyOfTheHeader() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer listener =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        listener.start();
        String url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/keys";
        String own = Keys.OTHER_RSA.toPublicJWK().toJSONString();
        String[] members = {
            "\"jwk\":" + own,
            "\"jku\":\"" + url + "\"",
            "\"x5u\":\"" + url + "\"",
            "\"x5c\":[\"MIIB\"]",
            "\"jwk\":" + own + ",\"kid\":\"rsa\"",
            "\"jku\":\"" + url + "\",\"kid\":\"new\""
        };
        try (Tokens tokens = Setup.jwks(Keys.set(Keys.RSA)).open()) {
            for (String member : members) {
                String header = "{\"alg\":\"RS256\"," + member + "}";
                String token = Forge.signed(Keys.OTHER_RSA, "RS256", header, Forge.claims());
                assertThat(Outcome.refusal(tokens, token)).isIn(Refusal.SIGNATURE, Refusal.KEY);
                String good = Forge.signed(Keys.RSA, "RS256", header, Forge.claims());
                assertThat(Outcome.refusal(tokens, good)).isIn(null, Refusal.KEY);
            }
        } finally {
            listener.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"../../etc/passwd\"",
                "\"a' or '1'='1\"",
                "\"'; drop table pet--\"",
                "[\"rsa\"]",
                "null",
                "1",
                "{}",
                "\"rsa\\u0000\"",
                "\"RSA\"",
                "\"rsa \"",
                "\"\""
            })
    void refusesOddNamesOfKeys(String kid) {
        String header = "{\"alg\":\"RS256\",\"kid\":" + kid + "}";
        try (Tokens tokens = Setup.jwks(Keys.set(Keys.RSA)).open()) {
            String token = Forge.signed(Keys.RSA, "RS256", header, Forge.claims());
            assertThat(Outcome.refusal(tokens, token)).isIn(Refusal.KEY, Refusal.MALFORMED);
        }
    }

    @Test
    void refusesALongNameOfAKey() {
        try (Tokens tokens = Setup.secret().open()) {
            String header = "{\"alg\":\"HS256\",\"kid\":\"" + "k".repeat(257) + "\"}";
            assertThat(Outcome.refusal(tokens, Forge.token(header, Forge.claims())))
                    .isEqualTo(Refusal.MALFORMED);
        }
    }

    @Test
    void refusesAnotherTokensSignature() {
        try (Tokens tokens = Setup.secret().cache(10).open()) {
            String one = Forge.token(Forge.claims("\"role\":\"a\""));
            String two = Forge.token(Forge.claims("\"role\":\"b\""));
            assertThat(Outcome.refusal(tokens, one)).isNull();
            String swapped =
                    two.substring(0, two.lastIndexOf('.')) + one.substring(one.lastIndexOf('.'));
            assertThat(Outcome.refusal(tokens, swapped)).isEqualTo(Refusal.SIGNATURE);
        }
    }

    /** Twenty thousand wrong signatures, first byte or last byte: the time tells them not apart. */
    @Test
    void comparesSignaturesInConstantTime() {
        String good = Forge.token(Forge.claims());
        int at = good.lastIndexOf('.') + 1;
        byte[] mac = new Base64URL(good.substring(at)).decode();
        try (Tokens tokens = Setup.secret().open()) {
            String first = good.substring(0, at) + flipped(mac, 0);
            String last = good.substring(0, at) + flipped(mac, mac.length - 1);
            double ratio = 0;
            for (int attempt = 0; attempt < 5 && !(ratio > 0.8 && ratio < 1.25); attempt++) {
                ratio = (double) fastest(tokens, first) / fastest(tokens, last);
            }
            assertThat(ratio).isBetween(0.8, 1.25);
        }
    }

    private static Base64URL flipped(byte[] mac, int at) {
        byte[] other = mac.clone();
        other[at] ^= 1;
        return Base64URL.encode(other);
    }

    private static long fastest(Tokens tokens, String token) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 10_000; i++) {
            long start = System.nanoTime();
            var stage = tokens.verify(token);
            fastest = Math.min(fastest, System.nanoTime() - start);
            assertThat(stage.toCompletableFuture().isCompletedExceptionally()).isTrue();
        }
        return fastest;
    }
}
