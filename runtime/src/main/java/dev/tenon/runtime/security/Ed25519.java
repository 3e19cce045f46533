package dev.tenon.runtime.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Signatures of RFC 8037 by the JDK: Nimbus would need another library for them. */
final class Ed25519 {

    private static final String NAME = "Ed25519";
    private static final int BYTES = 32;

    /** What stands before the key in its encoded forms (RFC 8410 §4 and §7). */
    private static final String PUBLIC = "302a300506032b6570032100";

    private static final String PRIVATE = "302e020100300506032b657004220420";

    private Ed25519() {}

    /** The check of a public key. */
    static TokenKey.Check check(OctetKeyPair pair) throws JOSEException {
        PublicKey key;
        try {
            key =
                    KeyFactory.getInstance(NAME)
                            .generatePublic(
                                    new X509EncodedKeySpec(encoded(PUBLIC, pair.getDecodedX())));
        } catch (GeneralSecurityException e) {
            throw new JOSEException("no key of Ed25519", e);
        }
        return token -> {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(token.signed());
            return signature.verify(token.signature().decode());
        };
    }

    /** What signs with a private key. */
    static SigningKey.Work work(OctetKeyPair pair) throws JOSEException {
        PrivateKey key;
        try {
            key =
                    KeyFactory.getInstance(NAME)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(encoded(PRIVATE, pair.getDecodedD())));
        } catch (GeneralSecurityException e) {
            throw new JOSEException("no key of Ed25519", e);
        }
        return bytes -> {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(bytes);
            return Base64URL.encode(signature.sign());
        };
    }

    private static byte[] encoded(String prefix, byte[] key) throws JOSEException {
        if (key == null || key.length != BYTES) {
            throw new JOSEException("a key of Ed25519 has 32 bytes");
        }
        return HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(key));
    }
}
