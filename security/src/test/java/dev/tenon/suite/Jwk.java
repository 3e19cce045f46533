package dev.tenon.suite;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Pairs of keys, and their public halves as JSON Web Keys (RFC 7517). */
final class Jwk {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Jwk() {}

    /** A new pair, of RSA with 2048 bits or of the curve P-256. */
    static KeyPair pair(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half; {@code more} are further members, such as {@code ,"alg":"RS256"}. */
    static String of(KeyPair pair, String kid, String more) {
        String members =
                switch (pair.getPublic()) {
                    case RSAPublicKey key ->
                            "\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"%s\""
                                    .formatted(
                                            unsigned(key.getModulus(), 256),
                                            unsigned(key.getPublicExponent(), 3));
                    case ECPublicKey key ->
                            "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\""
                                    .formatted(
                                            unsigned(key.getW().getAffineX(), 32),
                                            unsigned(key.getW().getAffineY(), 32));
                    default -> throw new IllegalArgumentException(kid);
                };
        return "{\"kid\":\"" + kid + "\"," + members + more + "}";
    }

    /** A set of keys. */
    static String set(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    private static String unsigned(BigInteger number, int size) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[size];
        int length = Math.min(bytes.length, size);
        System.arraycopy(bytes, bytes.length - length, fixed, size - length, length);
        return BASE64.encodeToString(fixed);
    }
}
