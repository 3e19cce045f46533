package dev.tenon.runtime.internal.tls;

import dev.tenon.runtime.limits.SettingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of PEM texts (RFC 7468), as it was when it was read. Its errors name the setting and the
 * file, and never what is in it.
 *
 * @param setting the setting that names the file
 * @param path where it is
 * @param text what was in it
 */
record PemFile(String setting, Path path, String text) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

    /** Reads a file. Throws {@link SettingException} when that fails. */
    static PemFile read(String setting, Path path) {
        try {
            return new PemFile(setting, path, Files.readString(path, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException _) {
            throw new SettingException("%s: there is no file %s".formatted(setting, path));
        } catch (IOException e) {
            throw new SettingException("%s: %s cannot be read".formatted(setting, path));
        }
    }

    /** Its certificates, one at least. */
    List<X509Certificate> certificates() {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (byte[] der : blocks("CERTIFICATE")) {
                certificates.add(certificate(der));
            }
        } catch (CertificateException _) {
            throw wrong("holds a certificate that cannot be read");
        }
        if (certificates.isEmpty()) {
            throw wrong("holds no certificate in PEM");
        }
        return certificates;
    }

    /** The certificate of this encoding. */
    static X509Certificate certificate(byte[] der) throws CertificateException {
        return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
    }

    /** Its revocation lists, one at least. */
    List<X509CRL> lists() {
        List<X509CRL> lists = new ArrayList<>();
        try {
            for (byte[] der : blocks("X509 CRL")) {
                lists.add((X509CRL) factory().generateCRL(new ByteArrayInputStream(der)));
            }
        } catch (CRLException | CertificateException _) {
            throw wrong("holds a revocation list that cannot be read");
        }
        if (lists.isEmpty()) {
            throw wrong("holds no revocation list in PEM");
        }
        return lists;
    }

    /** Its one private key, which goes with public keys of this algorithm. */
    PrivateKey key(String algorithm) {
        if (text.contains("-----BEGIN ENCRYPTED")) {
            throw wrong(
                    "holds a key with a password: keep it without one, readable by the service");
        }
        List<byte[]> keys = blocks("PRIVATE KEY");
        if (keys.size() != 1) {
            throw wrong(
                    "holds no key in PKCS #8: openssl pkcs8 -topk8 -nodes makes one of what there"
                            + " is");
        }
        try {
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(new PKCS8EncodedKeySpec(keys.getFirst()));
        } catch (GeneralSecurityException _) {
            throw wrong("holds no key of the kind of the certificate (%s)".formatted(algorithm));
        }
    }

    /** What to say of the file. */
    SettingException wrong(String what) {
        return new SettingException("%s: %s %s".formatted(setting, path, what));
    }

    private List<byte[]> blocks(String label) {
        List<byte[]> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(label)) {
                blocks.add(decoded(matcher.group(2)));
            }
        }
        return blocks;
    }

    private byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw wrong("is damaged");
        }
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }

    /** Keeps the text to itself: it may be a key. */
    @Override
    public String toString() {
        return "PemFile[" + path + "]";
    }
}
