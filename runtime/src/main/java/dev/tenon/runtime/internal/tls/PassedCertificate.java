package dev.tenon.runtime.internal.tls;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A certificate in a header field, as proxies pass it on. */
public final class PassedCertificate {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private PassedCertificate() {}

    /**
     * Reads one.
     *
     * @param text {@code :MIIB…:} (RFC 9440 §2), or PEM with percent escapes, {@code
     *     -----BEGIN%20CERTIFICATE-----%0AMIIB…}, as nginx and others write it
     * @throws CertificateException for anything else
     */
    public static X509Certificate read(String text) throws CertificateException {
        String value = text.strip();
        try {
            if (value.length() > 2 && value.startsWith(":") && value.endsWith(":")) {
                return PemFile.certificate(
                        Base64.getDecoder().decode(value.substring(1, value.length() - 1)));
            }
            // A plus sign is one of Base64, not a space.
            String pem =
                    URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.US_ASCII).strip();
            if (pem.startsWith(BEGIN) && pem.endsWith(END)) {
                return PemFile.certificate(
                        Base64.getMimeDecoder()
                                .decode(
                                        pem.substring(
                                                BEGIN.length(), pem.length() - END.length())));
            }
        } catch (IllegalArgumentException _) {
            // Told below, as anything else that is none.
        }
        throw new CertificateException("this is no certificate");
    }
}
