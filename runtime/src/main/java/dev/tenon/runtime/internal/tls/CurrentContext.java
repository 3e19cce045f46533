package dev.tenon.runtime.internal.tls;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ApplicationProtocolNegotiator;
import io.netty.handler.ssl.SslContext;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSessionContext;

/** Whatever {@link Tls} is at the moment, as the one context a server is made with. */
@SuppressWarnings("deprecation") // the negotiator is, and has no successor in the signature
final class CurrentContext extends SslContext {

    private final Tls tls;

    CurrentContext(Tls tls) {
        this.tls = tls;
    }

    @Override
    public boolean isClient() {
        return false;
    }

    @Override
    public List<String> cipherSuites() {
        return tls.server().cipherSuites();
    }

    @Override
    public ApplicationProtocolNegotiator applicationProtocolNegotiator() {
        return tls.server().applicationProtocolNegotiator();
    }

    @Override
    public SSLEngine newEngine(ByteBufAllocator allocator) {
        return tls.server().newEngine(allocator);
    }

    @Override
    public SSLEngine newEngine(ByteBufAllocator allocator, String host, int port) {
        return tls.server().newEngine(allocator, host, port);
    }

    @Override
    public SSLSessionContext sessionContext() {
        return tls.server().sessionContext();
    }
}
