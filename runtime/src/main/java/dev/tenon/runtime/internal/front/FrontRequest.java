package dev.tenon.runtime.internal.front;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.List;
import java.util.Optional;

/**
 * A whole request that passed the front door, body included. Its bytes live in plain memory, so
 * nothing has to be released.
 */
public final class FrontRequest extends DefaultFullHttpRequest {

    private final Exchange exchange;
    private final byte[] body;
    private final List<String> accepts;
    private final List<String> contentTypes;

    FrontRequest(io.netty.handler.codec.http.HttpRequest head, Exchange exchange, byte[] body) {
        super(
                head.protocolVersion(),
                head.method(),
                head.uri(),
                Unpooled.wrappedBuffer(body),
                head.headers(),
                DefaultHttpHeadersFactory.trailersFactory().newHeaders());
        this.exchange = exchange;
        this.body = body;
        this.accepts = head.headers().getAll(HttpHeaderNames.ACCEPT);
        this.contentTypes = head.headers().getAll(HttpHeaderNames.CONTENT_TYPE);
    }

    /** The front door's view of a request that Micronaut routed; empty when it came another way. */
    public static Optional<FrontRequest> of(HttpRequest<?> http) {
        HttpRequest<?> inner = http;
        while (inner instanceof HttpRequestWrapper<?> wrapper) {
            inner = wrapper.getDelegate();
        }
        return inner instanceof NettyHttpRequest<?> netty
                        && netty.getNativeRequest() instanceof FrontRequest front
                ? Optional.of(front)
                : Optional.empty();
    }

    /** The request and answer as the access log will show them. */
    public Exchange exchange() {
        return exchange;
    }

    /** The body; empty for none. Shared, not to be changed. */
    public byte[] body() {
        return body;
    }

    /** Every {@code Accept} header, as sent. */
    public List<String> accepts() {
        return accepts;
    }

    /** Every {@code Content-Type} header, as sent. */
    public List<String> contentTypes() {
        return contentTypes;
    }

    /** Its cookies. */
    public Cookies cookies() {
        return Cookies.of(headers());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
