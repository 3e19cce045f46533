package dev.tenon.runtime.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key that checks signatures, bound to the algorithms it may be used with: those of its own kind
 * only, so that a public key never becomes a secret (RFC 8725 §3.1).
 *
 * @param kid its name; null for none
 * @param algorithms values of {@code alg}
 * @param check the check
 */
record TokenKey(@Nullable String kid, Set<String> algorithms, Check check) {

    /** Tells whether a signature is right. */
    interface Check {
        boolean passes(CompactToken token) throws JOSEException, GeneralSecurityException;
    }

    /** A key of a kind {@link KeyKind} knows. */
    static TokenKey of(JWK key, Set<String> algorithms) throws JOSEException {
        Check check =
                switch (key) {
                    case RSAKey rsa -> check(new RSASSAVerifier(rsa.toRSAPublicKey()));
                    case ECKey ec -> check(new ECDSAVerifier(ec.toECPublicKey()));
                    case OctetSequenceKey secret -> check(new MACVerifier(secret.toByteArray()));
                    case OctetKeyPair pair -> Ed25519.check(pair);
                    default -> throw new JOSEException("no such kind of key");
                };
        return new TokenKey(key.getKeyID(), algorithms, check);
    }

    private static Check check(JWSVerifier verifier) {
        return token ->
                verifier.verify(
                        new JWSHeader(JWSAlgorithm.parse(token.algorithm())),
                        token.signed(),
                        token.signature());
    }

    /**
     * Whether a token may be meant for this key: a key or a token without a name rules out none.
     */
    boolean mayHaveSigned(CompactToken token) {
        return algorithms.contains(token.algorithm())
                && (kid == null || token.kid() == null || kid.equals(token.kid()));
    }

    /** Whether this key signed a token. */
    boolean signed(CompactToken token) {
        try {
            return check.passes(token);
        } catch (JOSEException | GeneralSecurityException _) {
            // A signature of the wrong length or form: of no key.
            return false;
        }
    }
}
