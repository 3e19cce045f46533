package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of another form than the one that is spoken: other serialisations, encryption, bulk. */
final class OddTokensTest {

    private static final String HEADER = "{\"alg\":\"HS256\"}";
    private static final String GOOD = Forge.token(Forge.claims());

    static Stream<Arguments> forms() {
        String[] parts = GOOD.split("\\.");
        String json =
                "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(parts[1], parts[0], parts[2]);
        return Stream.of(
                Arguments.of("nothing", "", Refusal.MALFORMED),
                Arguments.of("dots", "..", Refusal.MALFORMED),
                Arguments.of("one part", parts[0], Refusal.MALFORMED),
                Arguments.of("two parts", parts[0] + "." + parts[1], Refusal.MALFORMED),
                Arguments.of("four parts", GOOD + ".AAAA", Refusal.MALFORMED),
                Arguments.of("five parts", GOOD + ".AAAA.AAAA", Refusal.ENCRYPTED),
                Arguments.of("six parts", GOOD + ".A.A.A", Refusal.MALFORMED),
                Arguments.of("JSON", json, Refusal.MALFORMED),
                Arguments.of("detached", parts[0] + ".." + parts[2], Refusal.CLAIMS),
                Arguments.of("padding", GOOD + "=", Refusal.MALFORMED),
                Arguments.of(
                        "padding inside",
                        parts[0] + "=." + parts[1] + "." + parts[2],
                        Refusal.MALFORMED),
                Arguments.of("blank before", " " + GOOD, Refusal.MALFORMED),
                Arguments.of("blank after", GOOD + " ", Refusal.MALFORMED),
                Arguments.of(
                        "blank inside",
                        parts[0] + " ." + parts[1] + "." + parts[2],
                        Refusal.MALFORMED),
                Arguments.of("line break", GOOD + "\n", Refusal.MALFORMED),
                Arguments.of(
                        "break inside",
                        GOOD.substring(0, 9) + "\r\n" + GOOD.substring(9),
                        Refusal.MALFORMED),
                Arguments.of(
                        "other alphabet",
                        GOOD.substring(0, GOOD.length() - 2) + "+/",
                        Refusal.MALFORMED),
                Arguments.of("no ASCII", GOOD + "é", Refusal.MALFORMED),
                Arguments.of("bits left over", leftOver(GOOD), Refusal.MALFORMED));
    }

    /** The last character of 32 bytes carries four bits and two that are zero. */
    private static String leftOver(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        return token.substring(0, token.length() - 1) + alphabet.charAt(last + 1);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesOtherForms(String form, String token, Refusal refusal) {
        try (Tokens tokens = Setup.secret().cache(10).open()) {
            assertThat(Outcome.refusal(tokens, GOOD)).isNull();
            assertThat(Outcome.refusal(tokens, token)).as(form).isEqualTo(refusal);
        }
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("\"b64\":false,\"crit\":[\"b64\"]", Refusal.CRITICAL),
                Arguments.of("\"b64\":false", Refusal.CRITICAL),
                Arguments.of("\"b64\":true", Refusal.CRITICAL),
                Arguments.of("\"crit\":[\"exp\"]", Refusal.CRITICAL),
                Arguments.of("\"crit\":[]", Refusal.CRITICAL),
                Arguments.of("\"crit\":[\"x\"],\"x\":1", Refusal.CRITICAL),
                Arguments.of("\"zip\":\"DEF\"", Refusal.ENCRYPTED),
                Arguments.of("\"enc\":\"A128GCM\"", Refusal.ENCRYPTED),
                Arguments.of("\"cty\":\"JWT\"", Refusal.TYPE),
                Arguments.of("\"typ\":\"id+jwt\"", Refusal.TYPE),
                Arguments.of("\"typ\":\"logout+jwt\"", Refusal.TYPE),
                Arguments.of("\"typ\":\"secevent+jwt\"", Refusal.TYPE),
                Arguments.of("\"typ\":\"dpop+jwt\"", Refusal.TYPE),
                Arguments.of("\"typ\":\"JOSE+JSON\"", Refusal.TYPE),
                Arguments.of("\"typ\":\"\"", Refusal.TYPE));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void refusesWhatItDoesNotSpeak(String members, Refusal refusal) {
        try (Tokens tokens = Setup.secret().open()) {
            String token = Forge.token("{\"alg\":\"HS256\"," + members + "}", Forge.claims());
            assertThat(Outcome.refusal(tokens, token)).isEqualTo(refusal);
        }
    }

    /** Bytes that are no UTF-8, and what an over-long form or a surrogate would be. */
    @ParameterizedTest
    @ValueSource(strings = {"ff", "c080", "eda080", "c3", "f4908080"})
    void refusesBytesThatAreNoText(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        String wrong = new String(bytes, StandardCharsets.ISO_8859_1);
        try (Tokens tokens = Setup.secret().open()) {
            assertThat(
                            Outcome.refusal(
                                    tokens, bytes(HEADER, Forge.claims("\"x\":\"" + wrong + '"'))))
                    .isEqualTo(Refusal.CLAIMS);
            String header = "{\"alg\":\"HS256\",\"x\":\"" + wrong + "\"}";
            assertThat(Outcome.refusal(tokens, bytes(header, Forge.claims())))
                    .isEqualTo(Refusal.MALFORMED);
            assertThat(Outcome.refusal(tokens, bytes(HEADER, Forge.claims("\"x\":\"ok\""))))
                    .isNull();
        }
    }

    /** A token of these characters, each one byte. */
    private static String bytes(String header, String payload) {
        String text =
                Base64URL.encode(header.getBytes(StandardCharsets.ISO_8859_1))
                        + "."
                        + Base64URL.encode(payload.getBytes(StandardCharsets.ISO_8859_1));
        return text + "." + Forge.signature(Keys.secret(Setup.SECRET), "HS256", text);
    }

    /** An unsigned token in an encrypted one, a costly password, a bomb: none is looked into. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\",\"cty\":\"JWT\"}",
                "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2c\":2147483648,\"p2s\":\"AA\"}",
                "{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}"
            })
    void refusesEncryptedTokensWithoutWork(String header) {
        String inner = Forge.part("{\"alg\":\"none\"}") + "." + Forge.part(Forge.claims()) + ".";
        String token = Forge.part(header) + ".AAAA.AAAA." + Forge.part(inner) + ".AAAA";
        try (Tokens tokens = Setup.jwks(Keys.set(Keys.RSA)).open()) {
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                assertThat(Outcome.refusal(tokens, token)).isEqualTo(Refusal.ENCRYPTED);
            }
            assertThat((System.nanoTime() - start) / 100).isLessThan(50_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8193, 64 << 10, 1 << 20, 64 << 20})
    void refusesLongTokensUnread(int length) {
        String token = "a".repeat(length);
        try (Tokens tokens = Setup.secret().cache(10).open()) {
            long start = System.nanoTime();
            assertThat(tokens.verify(token).toCompletableFuture().isCompletedExceptionally())
                    .isTrue();
            assertThat(System.nanoTime() - start).isLessThan(50_000_000L);
            assertThat(Outcome.refusal(tokens, token)).isEqualTo(Refusal.TOO_LONG);
        }
    }

    @Test
    void acceptsTheLongestToken() {
        int room = 8192 - Forge.token(Forge.claims("\"x\":\"\"")).length();
        try (Tokens tokens = Setup.secret().open()) {
            String token = Forge.token(Forge.claims("\"x\":\"" + "x".repeat(room / 4 * 3) + '"'));
            assertThat(token.length()).isBetween(8180, 8192);
            assertThat(Outcome.refusal(tokens, token)).isNull();
        }
    }
}
