package dev.tenon.runtime.internal.tls;

import dev.tenon.runtime.limits.ConnectionLimits;
import dev.tenon.runtime.limits.TlsSettings;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.ssl.ServerSslBuilder;
import io.micronaut.http.ssl.ServerSslConfiguration;
import io.netty.handler.ssl.SslContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Has Micronaut's server speak HTTPS, and plain HTTP besides only where that is asked for. */
@Singleton
@Requires(property = "tenon.tls.certificate")
final class TlsServer
        implements ServerSslBuilder, BeanCreatedEventListener<NettyHttpServerConfiguration> {

    private final TlsSettings settings;
    private final ConnectionLimits limits;
    private final Tls tls;

    TlsServer(TlsSettings settings, ConnectionLimits limits, Tls tls) {
        this.settings = settings;
        this.limits = limits;
        this.tls = tls;
    }

    @Override
    @SuppressWarnings("deprecation") // the port: its successor is a list of all listeners
    public ServerSslConfiguration getSslConfiguration() {
        ServerSslConfiguration configuration = new ServerSslConfiguration();
        configuration.setEnabled(true);
        configuration.setPort(settings.port());
        configuration.setHandshakeTimeout(limits.headTimeout());
        return configuration;
    }

    @Override
    public Optional<SslContext> build() {
        return Optional.of(new CurrentContext(tls));
    }

    @Override
    public NettyHttpServerConfiguration onCreated(
            BeanCreatedEvent<NettyHttpServerConfiguration> event) {
        NettyHttpServerConfiguration server = event.getBean();
        server.setDualProtocol(settings.plain());
        return server;
    }
}
