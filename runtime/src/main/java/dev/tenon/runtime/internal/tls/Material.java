package dev.tenon.runtime.internal.tls;

import dev.tenon.runtime.limits.TlsSettings;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The files of TLS as they were at some moment, and what was made of them.
 *
 * @param files what was read
 * @param server accepts connections; null for a service of plain HTTP
 * @param trust judges the certificates of callers; null when callers have none
 */
record Material(List<PemFile> files, @Nullable SslContext server, @Nullable CallerTrust trust) {

    /** Nothing older (RFC 9325 §3.1.1). */
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    /** Forward secrecy and authenticated encryption only (RFC 9325 §4.2). */
    private static final List<String> CIPHERS =
            List.of(
                    "TLS_AES_128_GCM_SHA256",
                    "TLS_AES_256_GCM_SHA384",
                    "TLS_CHACHA20_POLY1305_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
                    "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    /** Reads the files that are named. */
    static List<PemFile> read(TlsSettings settings) {
        List<PemFile> files = new ArrayList<>();
        add(files, "tenon.tls.certificate", settings.certificate());
        add(files, "tenon.tls.key", settings.key());
        add(files, "tenon.tls.client-ca", settings.clientCa());
        add(files, "tenon.tls.crl", settings.crl());
        return files;
    }

    private static void add(List<PemFile> files, String setting, @Nullable Path path) {
        if (path != null) {
            files.add(PemFile.read(setting, path));
        }
    }

    /** Makes what is needed of files. Throws SettingException for what is not fit for use. */
    static Material of(TlsSettings settings, List<PemFile> files) {
        Optional<PemFile> issuers = find(files, "tenon.tls.client-ca");
        CallerTrust trust =
                issuers.map(file -> CallerTrust.of(file, find(files, "tenon.tls.crl").orElse(null)))
                        .orElse(null);
        Optional<PemFile> certificate = find(files, "tenon.tls.certificate");
        if (certificate.isEmpty()) {
            return new Material(files, null, trust);
        }
        ServerCertificate shown =
                ServerCertificate.of(certificate.get(), find(files, "tenon.tls.key").orElseThrow());
        return new Material(files, server(shown, trust, settings.clientAuth()), trust);
    }

    private static Optional<PemFile> find(List<PemFile> files, String setting) {
        return files.stream().filter(file -> file.setting().equals(setting)).findFirst();
    }

    private static SslContext server(
            ServerCertificate shown, @Nullable CallerTrust trust, TlsSettings.ClientAuth asked) {
        try {
            SslContextBuilder builder =
                    SslContextBuilder.forServer(shown.key(), shown.chain())
                            .sslProvider(SslProvider.JDK)
                            .protocols(PROTOCOLS)
                            .ciphers(CIPHERS, SupportedCipherSuiteFilter.INSTANCE);
            if (trust != null) {
                builder.trustManager(trust);
            }
            return builder.clientAuth(
                            switch (asked) {
                                case NONE -> ClientAuth.NONE;
                                case WANT -> ClientAuth.OPTIONAL;
                                case NEED -> ClientAuth.REQUIRE;
                            })
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("certificate and key were proven", e);
        }
    }
}
