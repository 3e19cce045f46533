package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.internal.tls.CallerTrust;
import dev.tenon.runtime.internal.tls.PassedCertificate;
import dev.tenon.runtime.internal.tls.Tls;
import dev.tenon.runtime.limits.TlsSettings;
import dev.tenon.runtime.problem.ProblemCode;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslHandler;
import jakarta.inject.Singleton;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells by which verified certificate a request comes: that of its connection, or the one a trusted
 * proxy passes on. A connection ends with its certificate: when that expires, is revoked, or its
 * issuer is trusted no more. Safe for use by many threads.
 */
@Singleton
@SuppressWarnings("FutureReturnValueIgnored") // closing is all there is to do
final class Peers {

    private final Tls tls;
    private final @Nullable String header;
    private final Map<Channel, X509Certificate[]> shown = new ConcurrentHashMap<>();

    Peers(TlsSettings settings, Tls tls) {
        this.tls = tls;
        this.header = settings.certificateHeader();
        tls.whenChanged(this::review);
    }

    /** Takes note of the certificate of a connection, once its handshake is done. */
    void meet(Channel connection) {
        SslHandler secure = connection.pipeline().get(SslHandler.class);
        CallerTrust trust = tls.trust();
        if (secure == null || trust == null) {
            return;
        }
        secure.handshakeFuture()
                .addListener(done -> {
                    if (done.isSuccess()) {
                        note(connection, chain(secure));
                    }
                });
    }

    private void note(Channel connection, X509Certificate[] chain) {
        if (chain.length == 0) {
            return;
        }
        shown.put(connection, chain);
        connection.closeFuture().addListener(_ -> shown.remove(connection));
        String name = name(chain);
        if (name == null) {
            connection.close();
            return;
        }
        PeerName.set(connection, name);
        Duration left = Duration.between(Instant.now(), chain[0].getNotAfter().toInstant());
        var end =
                connection
                        .eventLoop()
                        .schedule(() -> connection.close(), left.toSeconds(), TimeUnit.SECONDS);
        connection.closeFuture().addListener(_ -> end.cancel(false));
    }

    /** Empty for a peer that showed none. */
    private static X509Certificate[] chain(SslHandler secure) {
        try {
            Certificate[] chain = secure.engine().getSession().getPeerCertificates();
            return Arrays.copyOf(chain, chain.length, X509Certificate[].class);
        } catch (SSLPeerUnverifiedException _) {
            return new X509Certificate[0];
        }
    }

    /** Null for a certificate that does not count, or no more. */
    private @Nullable String name(X509Certificate... chain) {
        CallerTrust trust = tls.trust();
        try {
            return trust == null ? null : trust.verify(chain);
        } catch (CertificateException _) {
            return null;
        }
    }

    private void review() {
        shown.forEach((connection, chain) -> {
            if (name(chain) == null) {
                connection.close();
            }
        });
    }

    /**
     * Takes note of the certificate a request comes by.
     *
     * @return what is wrong with one that a proxy passed on; null when nothing is
     */
    @Nullable Problem settle(Exchange exchange, Channel connection, HttpHeaders headers) {
        if (header == null) {
            exchange.peer = PeerName.of(connection);
            return null;
        }
        List<String> passed = headers.getAll(header);
        headers.remove(header);
        if (!exchange.proxied) {
            exchange.peer = PeerName.of(connection);
            return null;
        }
        // The proxy's own certificate is not its caller's.
        if (passed.isEmpty() || (passed.size() == 1 && passed.getFirst().isBlank())) {
            return null;
        }
        exchange.peer = passed.size() == 1 ? passedName(passed.getFirst()) : null;
        if (exchange.peer != null) {
            return null;
        }
        exchange.challenges(List.of("Certificate realm=\"api\""));
        return ProblemCode.UNAUTHENTICATED.problem("The certificate of the caller does not count.");
    }

    private @Nullable String passedName(String text) {
        try {
            return name(PassedCertificate.read(text));
        } catch (CertificateException _) {
            return null;
        }
    }
}
