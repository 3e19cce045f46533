package dev.tenon.runtime.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens of any header and payload, well signed or not. */
final class Forge {

    private Forge() {}

    /** Claims that are good for five minutes, with more members, such as {@code "sub":"a"}. */
    static String claims(String... members) {
        return claims(Instant.now().getEpochSecond() + 300, members);
    }

    static String claims(long expires, String... members) {
        String more = members.length == 0 ? "" : "," + String.join(",", members);
        return "{\"exp\":" + expires + more + "}";
    }

    /** A token under a header that names algorithm and key. */
    static String token(JWK key, String algorithm, String claims) {
        String kid = key.getKeyID() == null ? "" : ",\"kid\":\"" + key.getKeyID() + '"';
        return signed(key, algorithm, "{\"alg\":\"" + algorithm + "\"" + kid + "}", claims);
    }

    /** A token by the secret of {@link Setup}. */
    static String token(String header, String claims) {
        return signed(Keys.secret(Setup.SECRET), "HS256", header, claims);
    }

    /** A token of a secret under the plain header. */
    static String token(String claims) {
        return token("{\"alg\":\"HS256\"}", claims);
    }

    /** Any header and payload, signed by a key in the way of an algorithm. */
    static String signed(JWK key, String algorithm, String header, String payload) {
        String text = part(header) + "." + part(payload);
        return text + "." + signature(key, algorithm, text);
    }

    static Base64URL part(String text) {
        return Base64URL.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    static Base64URL signature(JWK key, String algorithm, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (key instanceof OctetKeyPair pair) {
                return Ed25519.work(pair).sign(bytes);
            }
            return signer(key).sign(new JWSHeader(JWSAlgorithm.parse(algorithm)), bytes);
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSASigner(rsa);
            case ECKey ec -> new ECDSASigner(ec);
            case OctetSequenceKey secret -> new MACSigner(secret);
            default -> throw new IllegalArgumentException("no signer");
        };
    }

    /** HMAC of any bytes as the secret, however short; whatever the header says. */
    static String mac(byte[] secret, String header, String payload) {
        String text = part(header) + "." + part(payload);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return text
                    + "."
                    + Base64URL.encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
