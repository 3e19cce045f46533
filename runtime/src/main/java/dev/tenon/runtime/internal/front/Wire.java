package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.ConnectionLimits;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The network side of a connection, before TLS. Counts bytes, and cuts a connection whose peer does
 * not read its answers: rows are in memory by then, so no statement waits, but the memory does.
 */
@SuppressWarnings("FutureReturnValueIgnored") // closing is all there is to do
final class Wire extends ChannelDuplexHandler {

    private final ConnectionLimits limits;
    private final long fewest;
    private long received;
    private long written;
    private long drained;
    private @Nullable Future<?> watch;

    Wire(ConnectionLimits limits) {
        this.limits = limits;
        this.fewest = limits.bytesWithin(limits.writeTimeout());
    }

    /** Bytes that came in so far. */
    long received() {
        return received;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            received += bytes.readableBytes();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            written += bytes.readableBytes();
        }
        context.write(message, promise);
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        long waiting = waiting(context);
        if (waiting > 0 && watch == null) {
            watch(context, waiting);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (watch != null) {
            watch.cancel(false);
        }
        context.fireChannelInactive();
    }

    private void watch(ChannelHandlerContext context, long waiting) {
        drained = written - waiting;
        watch =
                context.executor()
                        .schedule(
                                () -> look(context),
                                limits.writeTimeout().toNanos(),
                                TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        watch = null;
        long waiting = waiting(context);
        if (waiting == 0) {
            return;
        }
        if (written - waiting - drained < fewest) {
            context.close();
        } else {
            watch(context, waiting);
        }
    }

    /** Bytes the network has not taken yet, a little rounded up. */
    private static long waiting(ChannelHandlerContext context) {
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
    }
}
