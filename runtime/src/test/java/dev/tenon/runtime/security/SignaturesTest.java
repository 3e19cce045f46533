package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signatures that are nearly right, after the ideas of Project Wycheproof's files on JSON Web
 * Signatures; the vectors are made here.
 */
final class SignaturesTest {

    private static final String PAYLOAD = Forge.claims();

    private static final Map<String, JWK> KEYS = keys();

    private static Map<String, JWK> keys() {
        Map<String, JWK> keys = new LinkedHashMap<>();
        keys.put("HS256", Keys.secret(Setup.SECRET));
        List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512")
                .forEach(algorithm -> keys.put(algorithm, Keys.RSA));
        keys.put("ES256", Keys.P256);
        keys.put("ES384", Keys.P384);
        keys.put("ES512", Keys.P521);
        keys.put("EdDSA", Keys.ED);
        return keys;
    }

    static Stream<Arguments> changed() {
        List<Arguments> all = new ArrayList<>();
        KEYS.forEach((algorithm, key) -> {
            String text = Forge.part("{\"alg\":\"" + algorithm + "\"}") + "." + Forge.part(PAYLOAD);
            byte[] good = Forge.signature(key, algorithm, text).decode();
            changes(good)
                    .forEach((how, bytes) -> all.add(Arguments.of(algorithm, how, text, bytes)));
        });
        return all.stream();
    }

    private static Map<String, byte[]> changes(byte[] good) {
        int length = good.length;
        Map<String, byte[]> changes = new LinkedHashMap<>();
        for (int bit : new int[] {0, 7, length * 4, length * 8 - 1}) {
            byte[] bytes = good.clone();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            changes.put("bit " + bit, bytes);
        }
        changes.put("shorter", Arrays.copyOf(good, length - 1));
        changes.put("half", Arrays.copyOf(good, length / 2));
        changes.put("longer", Arrays.copyOf(good, length + 1));
        changes.put("twice", joined(good, good));
        changes.put("zero before", joined(new byte[1], good));
        changes.put("first left out", Arrays.copyOfRange(good, 1, length));
        changes.put("one byte", new byte[] {1});
        byte[] ones = new byte[length];
        Arrays.fill(ones, (byte) -1);
        changes.put("all ones", ones);
        changes.put("all zero", new byte[length]);
        return changes;
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Stream.of(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changed")
    void refusesAChangedSignature(String algorithm, String how, String text, byte[] signature) {
        try (Tokens tokens = tokens(algorithm)) {
            assertThat(Outcome.refusal(tokens, text + "." + Base64URL.encode(signature)))
                    .as(how)
                    .isEqualTo(Refusal.SIGNATURE);
        }
    }

    private static Tokens tokens(String algorithm) {
        JWK key = KEYS.get(algorithm);
        return algorithm.startsWith("HS")
                ? Setup.secret().open()
                : Setup.jwks(Keys.set(key)).open();
    }

    /** Nobody passes off a signature as one of another algorithm, key or text. */
    @Test
    void refusesEveryOtherAlgorithmsSignature() {
        for (String named : KEYS.keySet()) {
            try (Tokens tokens = tokens(named)) {
                for (Map.Entry<String, JWK> used : KEYS.entrySet()) {
                    String header = "{\"alg\":\"" + named + "\"}";
                    String token = Forge.signed(used.getValue(), used.getKey(), header, PAYLOAD);
                    assertThat(Outcome.refusal(tokens, token))
                            .as(used.getKey() + " as " + named)
                            .isEqualTo(used.getKey().equals(named) ? null : Refusal.SIGNATURE);
                }
            }
        }
    }

    static Stream<Arguments> curves() {
        return Stream.of(
                Arguments.of(Keys.P256, "ES256", 32),
                Arguments.of(Keys.P384, "ES384", 48),
                Arguments.of(Keys.P521, "ES512", 66));
    }

    /** Case 21 (CVE-2022-21449 and its kin). */
    @ParameterizedTest
    @MethodSource("curves")
    void refusesOddPairsOfNumbers(ECKey key, String algorithm, int length) throws JOSEException {
        BigInteger order = key.toECPublicKey().getParams().getOrder();
        String text = Forge.part("{\"alg\":\"" + algorithm + "\"}") + "." + Forge.part(PAYLOAD);
        byte[] good = Forge.signature(key, algorithm, text).decode();
        BigInteger r = new BigInteger(1, Arrays.copyOf(good, length));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(good, length, 2 * length));
        List<BigInteger> odd =
                List.of(
                        BigInteger.ZERO,
                        BigInteger.ONE,
                        order,
                        order.subtract(BigInteger.ONE),
                        order.add(BigInteger.ONE),
                        BigInteger.TWO.pow(8 * length).subtract(BigInteger.ONE));
        List<byte[]> signatures = new ArrayList<>();
        for (BigInteger number : odd) {
            signatures.add(joined(bytes(number, length), bytes(number, length)));
            signatures.add(joined(bytes(r, length), bytes(number, length)));
            signatures.add(joined(bytes(number, length), bytes(s, length)));
        }
        signatures.add(joined(bytes(s, length), bytes(r, length)));
        signatures.add(ECDSA.transcodeSignatureToDER(good));
        signatures.add(joined(bytes(r, length + 1), bytes(s, length + 1)));
        try (Tokens tokens = Setup.jwks(Keys.set(key)).open()) {
            assertThat(Outcome.refusal(tokens, text + "." + Base64URL.encode(good))).isNull();
            for (byte[] signature : signatures) {
                assertThat(Outcome.refusal(tokens, text + "." + Base64URL.encode(signature)))
                        .isEqualTo(Refusal.SIGNATURE);
            }
        }
    }

    private static byte[] bytes(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[length];
        int copied = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - copied, padded, length - copied, copied);
        return padded;
    }

    /** RFC 8032 §5.1.7: the same signature with the order added to its second half. */
    @Test
    void refusesASecondFormOfEd25519() {
        BigInteger order =
                BigInteger.TWO
                        .pow(252)
                        .add(new BigInteger("27742317777372353535851937790883648493"));
        String text = Forge.part("{\"alg\":\"EdDSA\"}") + "." + Forge.part(PAYLOAD);
        byte[] good = Forge.signature(Keys.ED, "EdDSA", text).decode();
        byte[] half = new byte[32];
        for (int i = 0; i < 32; i++) {
            half[i] = good[63 - i];
        }
        byte[] other = bytes(new BigInteger(1, half).add(order), 32);
        byte[] second = good.clone();
        for (int i = 0; i < 32; i++) {
            second[63 - i] = other[i];
        }
        try (Tokens tokens = tokens("EdDSA")) {
            assertThat(Outcome.refusal(tokens, text + "." + Base64URL.encode(good))).isNull();
            assertThat(Outcome.refusal(tokens, text + "." + Base64URL.encode(second)))
                    .isEqualTo(Refusal.SIGNATURE);
        }
    }
}
