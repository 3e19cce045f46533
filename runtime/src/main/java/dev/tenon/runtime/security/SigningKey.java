package dev.tenon.runtime.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
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
import java.util.Set;

/**
 * A key that signs.
 *
 * @param header the header of its tokens
 * @param work what signs
 */
record SigningKey(JWSHeader header, Work work) {

    /** Signs bytes. */
    interface Work {
        Base64URL sign(byte[] bytes) throws JOSEException, GeneralSecurityException;
    }

    /** A private key, used with the best of some algorithms that suit it. */
    static SigningKey of(JWK key, Set<String> algorithms) throws JOSEException {
        String algorithm =
                KeyKind.ALL.stream().filter(algorithms::contains).findFirst().orElseThrow();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build();
        Work work =
                switch (key) {
                    case RSAKey rsa -> work(header, new RSASSASigner(rsa));
                    case ECKey ec -> work(header, new ECDSASigner(ec));
                    case OctetSequenceKey secret -> work(header, new MACSigner(secret));
                    case OctetKeyPair pair -> Ed25519.work(pair);
                    default -> throw new JOSEException("no such kind of key");
                };
        return new SigningKey(header, work);
    }

    private static Work work(JWSHeader header, JWSSigner signer) {
        return bytes -> signer.sign(header, bytes);
    }

    /** A token of a payload. */
    String token(String json) {
        String signed = header.toBase64URL() + "." + Base64URL.encode(json);
        try {
            return signed + "." + work.sign(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException("a key that was checked does not sign", e);
        }
    }
}
