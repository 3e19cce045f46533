package dev.tenon.suite;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys that the service trusts, and tokens signed with them. */
final class Keys {

    /** Whose tokens are checked by public keys. */
    static final String ISSUER = "https://issuer.example";

    /** Whose tokens are checked by a secret. */
    static final String OWN = "https://own.example";

    static final String AUDIENCE = "suite";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair rsa = pair("RSA");
    private final KeyPair ec = pair("EC");

    private static KeyPair pair(String kind) {
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

    /** The public keys, as a JWK set. */
    String jwks() {
        return "{\"keys\":[%s,%s]}".formatted(rsaJwk(), ecJwk());
    }

    String rsaJwk() {
        var key = (RSAPublicKey) rsa.getPublic();
        return "{\"kty\":\"RSA\",\"kid\":\"rsa\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(unsigned(key.getModulus(), 256), unsigned(key.getPublicExponent(), 3));
    }

    private String ecJwk() {
        var point = ((ECPublicKey) ec.getPublic()).getW();
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"ec\",\"alg\":\"ES256\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(unsigned(point.getAffineX(), 32), unsigned(point.getAffineY(), 32));
    }

    KeyPair rsa() {
        return rsa;
    }

    private static String unsigned(java.math.BigInteger number, int size) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[size];
        int skip = Math.max(0, bytes.length - size);
        System.arraycopy(bytes, skip, fixed, size - (bytes.length - skip), bytes.length - skip);
        return BASE64.encodeToString(fixed);
    }

    static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    /** Claims of a caller whom the service believes, for the next minutes. */
    static String claims(String issuer, String role, String more) {
        long now = System.currentTimeMillis() / 1_000;
        return "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"ada\",\"role\":\"%s\",\"exp\":%d%s}"
                .formatted(issuer, AUDIENCE, role, now + 600, more);
    }

    /**
     * A header line with a token of this role and these further members, such as {@code ,"a":1}.
     */
    String bearer(String role, String more) {
        return "Authorization: Bearer " + mac(claims(OWN, role, more));
    }

    /** A token by the secret. */
    String mac(String claims) {
        return mac("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", claims, secret(), "HmacSHA256");
    }

    static byte[] secret() {
        return Canaries.SECRET.getBytes(StandardCharsets.UTF_8);
    }

    /** A token by any key and header. */
    String mac(String header, String claims, byte[] key, String algorithm) {
        String content = base64(header) + "." + base64(claims);
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            byte[] signed = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token by the RSA key. */
    String rsa(String header, String claims) {
        return signed(rsa, "SHA256withRSA", header, claims);
    }

    /** A token by the elliptic key. */
    String ec(String header, String claims) {
        return signed(ec, "SHA256withECDSAinP1363Format", header, claims);
    }

    /** A token by any pair of keys. */
    static String signed(KeyPair pair, String algorithm, String header, String claims) {
        String content = base64(header) + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
