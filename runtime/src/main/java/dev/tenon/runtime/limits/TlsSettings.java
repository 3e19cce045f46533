package dev.tenon.runtime.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * HTTPS, configured under {@code tenon.tls}. Without a certificate the service speaks plain HTTP.
 *
 * @param certificate file with the certificate chain of the service in PEM; null for plain HTTP
 * @param key file with its private key in PEM, PKCS #8, without a password
 * @param port port of HTTPS; -1 for any free one
 * @param plain whether plain HTTP is spoken besides, on {@code tenon.port}
 * @param clientCa file with the certificates, in PEM, of those who issue certificates to callers;
 *     null when callers have none
 * @param clientAuth whether callers show a certificate
 * @param crl file with revocation lists of those issuers, in PEM; null for none
 * @param certificateHeader header field in which trusted proxies pass on the certificate of a
 *     caller, in the form of RFC 9440 or as escaped PEM; null for none
 * @param reload how often the files are looked at for changes
 * @param hsts how long browsers are told to come back by HTTPS only (RFC 6797); zero for no word
 *     about it
 */
@ConfigurationProperties("tenon.tls")
public record TlsSettings(
        @Nullable Path certificate,
        @Nullable Path key,
        @Bindable(defaultValue = "8443") int port,
        @Bindable(defaultValue = "false") boolean plain,
        @Nullable Path clientCa,
        @Bindable(defaultValue = "none") ClientAuth clientAuth,
        @Nullable Path crl,
        @Nullable String certificateHeader,
        @Bindable(defaultValue = "10s") Duration reload,
        @Bindable(defaultValue = "365d") Duration hsts) {

    /** Whether callers show a certificate when they connect. */
    public enum ClientAuth {
        /** They are not asked. */
        NONE,
        /** They are asked; one that is shown must be good. */
        WANT,
        /** Without a good one there is no connection. */
        NEED
    }

    /** Throws {@link SettingException} when one setting lacks another. */
    public TlsSettings {
        SettingException.unless(
                (certificate == null) == (key == null),
                "tenon.tls.certificate and tenon.tls.key come together");
        SettingException.unless(
                clientAuth == ClientAuth.NONE || (certificate != null && clientCa != null),
                "tenon.tls.client-auth needs tenon.tls.certificate and tenon.tls.client-ca");
        SettingException.unless(
                certificateHeader == null || clientCa != null,
                "tenon.tls.certificate-header needs tenon.tls.client-ca");
        SettingException.unless(
                crl == null || clientCa != null, "tenon.tls.crl needs tenon.tls.client-ca");
        SettingException.unless(
                reload.toMillis() >= 100, "tenon.tls.reload must be at least 100ms");
        SettingException.unless(!hsts.isNegative(), "tenon.tls.hsts must not be negative");
    }
}
