package dev.tenon.runtime.internal.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the certificate of a caller counts: issued by one of ours for clients, in its
 * time, not revoked, with one common name (RFC 5280 §6). Immutable.
 */
public final class CallerTrust implements X509TrustManager {

    /** How the key is used in the handshake: nothing that matters for a client's certificate. */
    private static final String ANY_USE = "UNKNOWN";

    private final X509TrustManager path;

    private CallerTrust(X509TrustManager path) {
        this.path = path;
    }

    /**
     * Trust in these issuers.
     *
     * @param lists their revocation lists; null for none. With lists, a certificate whose issuer
     *     has no current one does not count
     */
    static CallerTrust of(PemFile issuers, @Nullable PemFile lists) {
        try {
            Set<TrustAnchor> anchors =
                    issuers.certificates().stream()
                            .map(issuer -> new TrustAnchor(issuer, null))
                            .collect(Collectors.toSet());
            PKIXBuilderParameters parameters =
                    new PKIXBuilderParameters(anchors, new X509CertSelector());
            parameters.setRevocationEnabled(lists != null);
            if (lists != null) {
                addRevocation(parameters, current(lists));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    return new CallerTrust(x509);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PKIX", e);
        }
        throw new IllegalStateException("PKIX is about X.509");
    }

    private static List<X509CRL> current(PemFile lists) {
        for (X509CRL list : lists.lists()) {
            Date end = list.getNextUpdate();
            if (end != null && end.toInstant().isBefore(Instant.now())) {
                throw lists.wrong("holds a list that was to be replaced by " + end.toInstant());
            }
        }
        return lists.lists();
    }

    private static void addRevocation(PKIXBuilderParameters parameters, List<X509CRL> lists)
            throws GeneralSecurityException {
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
        var checker =
                (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
        checker.setOptions(
                EnumSet.of(
                        PKIXRevocationChecker.Option.PREFER_CRLS,
                        PKIXRevocationChecker.Option.NO_FALLBACK,
                        PKIXRevocationChecker.Option.ONLY_END_ENTITY));
        parameters.addCertPathChecker(checker);
    }

    /**
     * The common name of whoever holds a certificate.
     *
     * @param chain the certificate, and those that lead to an issuer
     * @throws CertificateException when it does not count
     */
    public String verify(X509Certificate... chain) throws CertificateException {
        path.checkClientTrusted(chain, ANY_USE);
        return CommonName.of(chain[0].getSubjectX500Principal());
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyUse)
            throws CertificateException {
        path.checkClientTrusted(chain, keyUse);
        CommonName.of(chain[0].getSubjectX500Principal());
    }

    /** Servers are none of its business. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyUse)
            throws CertificateException {
        throw new CertificateException("only callers are trusted");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return path.getAcceptedIssuers();
    }
}
