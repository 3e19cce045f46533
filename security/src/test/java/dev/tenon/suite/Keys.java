package dev.tenon.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys that the service trusts, and tokens signed with them. */
final class Keys {

    /** Whose tokens are checked by public keys. */
    static final String ISSUER = "https://issuer.example";

    /** Whose tokens are checked by a secret. */
    static final String OWN = "https://own.example";

    /** Whose tokens are checked by a secret that a file holds. */
    static final String FILED = "https://filed.example";

    /** Whose tokens are checked by keys that have to be fetched. */
    static final String FAR = "https://far.example";

    static final String AUDIENCE = "suite";

    /** The header of a token by the RSA key. */
    static final String RS256 = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"rsa\"}";

    /** The header of a token by the elliptic key. */
    static final String ES256 = "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"ec\"}";

    /** The header of a token by a secret. */
    static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    /** The role and tenant of most callers. */
    static final String NORTH = ",\"tenant\":\"north\"";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair rsa = Jwk.pair("RSA");
    private final KeyPair ec = Jwk.pair("EC");

    /** A trusted key that does not name its algorithm. */
    private final KeyPair plain = Jwk.pair("RSA");

    private final Path file = Path.of("target", "suite", "secret").toAbsolutePath();
    private final KeyServer server = new KeyServer();

    Keys() {
        fileSecret("first-" + Canaries.SECRET);
    }

    /** The public keys, as a JWK set. */
    String jwks() {
        return Jwk.set(
                Jwk.of(rsa, "rsa", ",\"alg\":\"RS256\""),
                Jwk.of(ec, "ec", ",\"alg\":\"ES256\""),
                Jwk.of(plain, "plain", ""));
    }

    KeyPair rsa() {
        return rsa;
    }

    KeyPair ec() {
        return ec;
    }

    KeyPair plain() {
        return plain;
    }

    KeyServer server() {
        return server;
    }

    Path file() {
        return file;
    }

    /** Writes another secret to the file. */
    void fileSecret(String secret) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] secret() {
        return Canaries.SECRET.getBytes(StandardCharsets.UTF_8);
    }

    static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    /** Seconds since 1970. */
    static long now() {
        return System.currentTimeMillis() / 1_000;
    }

    /** Claims of a caller whom the service believes, for the next minutes. */
    static String claims(String issuer, String role, String more) {
        return "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"ada\",\"role\":\"%s\",\"exp\":%d%s}"
                .formatted(issuer, AUDIENCE, role, now() + 600, more);
    }

    /**
     * A header line with a token of this role and these further members, such as {@code ,"a":1}.
     */
    static String bearer(String role, String more) {
        return "Authorization: Bearer " + mac(claims(OWN, role, more));
    }

    /** A token by the secret. */
    static String mac(String claims) {
        return mac(HS256, claims, secret(), "HmacSHA256");
    }

    /** A token by any secret and header. */
    static String mac(String header, String claims, byte[] key, String algorithm) {
        String content = base64(header) + "." + base64(claims);
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token by any pair of keys, with RS256 or ES256 as the kind of key has it. */
    static String signed(KeyPair pair, String header, String claims) {
        boolean elliptic = pair.getPublic().getAlgorithm().equals("EC");
        return signed(
                pair, elliptic ? "SHA256withECDSAinP1363Format" : "SHA256withRSA", header, claims);
    }

    /** A token by any pair of keys and way of signing. */
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
