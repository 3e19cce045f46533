package dev.tenon.runtime.internal.front;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.TimeUnit;

/**
 * The polite end of a connection. Closing a socket while its caller is still sending resets it, and
 * the caller may never read the answer (RFC 9112 §9.6): so what arrives is thrown away until the
 * caller is done, for a bounded time and amount.
 */
final class Drain {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final long SECONDS = 5;

    /** What a head counts, whatever its length. */
    private static final long HEAD_BYTES = 100;

    private long bytes;
    private boolean answered;
    private boolean closed;

    /** Whether nothing more is to come: what ends the refused request has arrived. */
    private boolean sentAll;

    /**
     * Whether the caller said that nothing follows: then what does is no request, and has no end.
     */
    private final boolean last;

    private Drain(boolean last) {
        this.last = last;
        this.sentAll = last;
    }

    /** For a request of which some is still to come. */
    static Drain ofRest() {
        return new Drain(false);
    }

    /** For a whole request behind which none may follow: {@code Connection: close}. */
    static Drain ofLast() {
        return new Drain(true);
    }

    /** Whether the connection is still kept for its caller to read. */
    boolean isOpen() {
        return !closed;
    }

    /** Throws away what arrived. */
    void discard(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpContent content) {
            bytes += content.content().readableBytes();
            sentAll |= message instanceof LastHttpContent;
        }
        sentAll &= !last;
        if (message instanceof HttpRequest) {
            bytes += HEAD_BYTES;
        }
        if (bytes > MOST_BYTES || (answered && sentAll)) {
            close(context);
        }
    }

    /** The answer is on its way: waits for the caller to finish, then closes. */
    void begin(ChannelHandlerContext context) {
        answered = true;
        if (sentAll || !context.channel().isActive()) {
            close(context);
            return;
        }
        boolean secure = context.pipeline().get(ChannelPipelineCustomizer.HANDLER_SSL) != null;
        if (!secure && context.channel() instanceof DuplexChannel channel) {
            var _ = channel.shutdownOutput();
        }
        var _ = context.executor().schedule(() -> close(context), SECONDS, TimeUnit.SECONDS);
        context.read();
    }

    private void close(ChannelHandlerContext context) {
        closed = true;
        var _ = context.close();
    }
}
