package dev.tenon.runtime.internal.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the service shows to callers.
 *
 * @param chain its certificate, and those that lead to an issuer
 * @param key the private key of the first
 */
record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {

    private static final byte[] ANYTHING = {1, 2, 3, 4, 5, 6, 7, 8};

    /**
     * Reads and proves it. Throws {@link dev.tenon.runtime.limits.SettingException} for one that is
     * out of its time or whose key is another's.
     */
    static ServerCertificate of(PemFile certificate, PemFile key) {
        List<X509Certificate> chain = certificate.certificates();
        X509Certificate own = chain.getFirst();
        try {
            own.checkValidity();
        } catch (CertificateExpiredException _) {
            throw certificate.wrong("expired at " + own.getNotAfter().toInstant());
        } catch (CertificateNotYetValidException _) {
            throw certificate.wrong("is not valid before " + own.getNotBefore().toInstant());
        }
        PrivateKey secret = key.key(own.getPublicKey().getAlgorithm());
        if (!belongs(secret, own.getPublicKey())) {
            throw key.wrong("holds the key of another certificate than " + certificate.path());
        }
        return new ServerCertificate(chain, secret);
    }

    private static boolean belongs(PrivateKey secret, PublicKey known) {
        try {
            Signature signature = Signature.getInstance(algorithm(known));
            signature.initSign(secret);
            signature.update(ANYTHING);
            byte[] signed = signature.sign();
            signature.initVerify(known);
            signature.update(ANYTHING);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static String algorithm(PublicKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
