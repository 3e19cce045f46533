package dev.tenon.runtime.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which algorithms a key is made for (RFC 7518 §3.1, RFC 8037 §3.1), and which keys are weak. */
final class KeyKind {

    /** What a secret may be used with when the settings list it. */
    static final Set<String> HMAC = Set.of("HS256", "HS384", "HS512");

    private static final Set<String> RSA =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512");
    private static final Set<String> EDDSA = Set.of("EdDSA", "Ed25519");

    /** Every algorithm there is, those we would rather sign with first. */
    static final List<String> ALL =
            List.of(
                    "HS256", "HS384", "HS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519",
                    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512");

    private static final int LEAST_MODULUS = 2048;
    private static final int MOST_MODULUS = 8192;
    private static final int MOST_EXPONENT = 64;

    private KeyKind() {}

    /**
     * The algorithms a key may be used with.
     *
     * @param listed the only ones the settings allow; empty for all that suit the key
     * @return empty for a key of no use here: another purpose, an algorithm that is not listed
     * @throws JOSEException for a key that is weak, or that is not what it says; in words fit for
     *     whoever configured it, without the key
     */
    static Set<String> algorithms(JWK key, Set<String> listed) throws JOSEException {
        boolean forSignatures =
                (key.getKeyUse() == null || "sig".equals(key.getKeyUse().getValue()))
                        && (key.getKeyOperations() == null
                                || key.getKeyOperations().stream()
                                        .anyMatch(o -> o.identifier().matches("verify|sign")));
        if (!forSignatures) {
            return Set.of();
        }
        Set<String> suited = suited(key);
        Set<String> wanted = listed;
        if (key.getAlgorithm() != null) {
            String own = key.getAlgorithm().getName();
            if (!suited.contains(own)) {
                throw new JOSEException("a key has an alg that does not suit it");
            }
            wanted = listed.isEmpty() || listed.contains(own) ? Set.of(own) : Set.of("");
        }
        if (wanted.isEmpty() && key instanceof OctetSequenceKey) {
            wanted = Set.of("HS256");
        }
        Set<String> allowed = wanted.isEmpty() ? suited : intersection(suited, wanted);
        if (key instanceof OctetSequenceKey secret) {
            checkLength(secret, allowed);
        }
        return allowed;
    }

    private static Set<String> intersection(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> suited(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> {
                checkStrength(rsa);
                yield RSA;
            }
            case ECKey ec when ec.getCurve().equals(Curve.P_256) -> Set.of("ES256");
            case ECKey ec when ec.getCurve().equals(Curve.P_384) -> Set.of("ES384");
            case ECKey ec when ec.getCurve().equals(Curve.P_521) -> Set.of("ES512");
            case OctetKeyPair pair when pair.getCurve().equals(Curve.Ed25519) -> EDDSA;
            case OctetSequenceKey _ -> HMAC;
            default -> Set.of();
        };
    }

    private static void checkStrength(RSAKey key) throws JOSEException {
        BigInteger modulus = key.getModulus().decodeToBigInteger();
        BigInteger exponent = key.getPublicExponent().decodeToBigInteger();
        if (modulus.bitLength() < LEAST_MODULUS || modulus.bitLength() > MOST_MODULUS) {
            throw new JOSEException("an RSA key has fewer than 2048 or more than 8192 bits");
        }
        if (exponent.bitLength() < 2
                || exponent.bitLength() > MOST_EXPONENT
                || !exponent.testBit(0)) {
            throw new JOSEException("an RSA key has an exponent that is not odd, from 3 to 2^64");
        }
        if (isRoca(modulus)) {
            throw new JOSEException("an RSA key has primes that can be guessed (CVE-2017-15361)");
        }
    }

    /**
     * Whether a modulus is a power of 65537 modulo every one of these primes, as those of a broken
     * library are, and one of a hundred million others is.
     */
    private static boolean isRoca(BigInteger modulus) {
        return List.of(11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157)
                .stream()
                .allMatch(
                        prime -> isPower(modulus.mod(BigInteger.valueOf(prime)).intValue(), prime));
    }

    private static boolean isPower(int number, int prime) {
        int power = 1;
        do {
            power = power * (65537 % prime) % prime;
        } while (power != 1 && power != number);
        return power == number;
    }

    /** RFC 7518 §3.2: a secret has as many bits as the hash. */
    private static void checkLength(OctetSequenceKey secret, Set<String> allowed)
            throws JOSEException {
        for (String algorithm : allowed) {
            int bytes = Integer.parseInt(algorithm.substring(2)) / 8;
            if (secret.toByteArray().length < bytes) {
                throw new JOSEException(
                        "a secret for %s has at least %d bytes".formatted(algorithm, bytes));
            }
        }
    }
}
