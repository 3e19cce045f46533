package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.ConnectionLimits;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds the peer of a connection to a pace: heads and bodies arrive in time, idle connections end,
 * and who does not read its answers is not read either. Stands between the HTTP codec and the front
 * door, which hears of what is {@link Late}. Time is looked at when a task that is due anyway runs,
 * so a quick request costs no timer.
 */
@SuppressWarnings("FutureReturnValueIgnored") // closing is all there is to do
final class Pace extends ChannelDuplexHandler {

    private enum Phase {
        /** A request is to begin, or its head is arriving. */
        HEAD,
        /** A body is arriving. */
        BODY,
        /** Nothing is arriving, answers are due. */
        ANSWER,
        /** Nothing is arriving and nothing due. */
        IDLE
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final ConnectionLimits limits;
    private final Wire wire;
    private final long origin = System.nanoTime();

    private Phase phase = Phase.HEAD;

    /** End of the phase in nanoseconds since the origin; and when it is looked at next. */
    private long deadline;

    private long nextLook = NEVER;
    private @Nullable Future<?> look;

    /** What was received when the connection fell silent, or this stretch of a body began. */
    private long mark;

    private int unanswered;
    private boolean answering;
    private boolean readLater;

    Pace(ConnectionLimits limits, Wire wire) {
        this.limits = limits;
        this.wire = wire;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        enter(Phase.HEAD, limits.headTimeout().toNanos());
        lookInTime(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            unanswered++;
            enter(Phase.BODY, limits.bodyTimeout().toNanos());
        }
        if (message instanceof LastHttpContent) {
            phase = Phase.ANSWER;
            deadline = NEVER;
            if (unanswered == 0) {
                enter(Phase.IDLE, limits.idleTimeout().toNanos());
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (phase == Phase.IDLE && wire.received() > mark) {
            phase = Phase.HEAD;
            deadline = now() + limits.headTimeout().toNanos();
        }
        lookInTime(context);
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse answer) {
            answering = answer.status().code() >= 200;
        }
        if (answering && message instanceof LastHttpContent) {
            answering = false;
            unanswered--;
            if (unanswered == 0 && phase == Phase.ANSWER) {
                enter(Phase.IDLE, limits.idleTimeout().toNanos());
                lookInTime(context);
            }
        }
        context.write(message, promise);
    }

    /** Reads only while answers go out: else a peer could have us hold any number of them. */
    @Override
    public void read(ChannelHandlerContext context) {
        readLater = !context.channel().isWritable();
        if (!readLater) {
            context.read();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (readLater && context.channel().isWritable()) {
            readLater = false;
            context.read();
        }
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopLooking();
        deadline = NEVER;
        context.fireChannelInactive();
    }

    private void enter(Phase next, long nanos) {
        phase = next;
        mark = wire.received();
        deadline = now() + nanos;
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private void lookInTime(ChannelHandlerContext context) {
        if (deadline < nextLook) {
            stopLooking();
            nextLook = deadline;
            look =
                    context.executor()
                            .schedule(() -> look(context), deadline - now(), TimeUnit.NANOSECONDS);
        }
    }

    private void stopLooking() {
        nextLook = NEVER;
        if (look != null) {
            look.cancel(false);
            look = null;
        }
    }

    private void look(ChannelHandlerContext context) {
        nextLook = NEVER;
        look = null;
        if (now() >= deadline) {
            end(context);
        }
        lookInTime(context);
    }

    private void end(ChannelHandlerContext context) {
        if (phase == Phase.BODY && isFastEnough()) {
            enter(Phase.BODY, limits.bodyTimeout().toNanos());
            return;
        }
        deadline = NEVER;
        switch (phase) {
            case HEAD -> late(context, wire.received() > mark ? Late.HEAD : null);
            case BODY -> late(context, Late.BODY);
            case IDLE -> late(context, null);
            case ANSWER -> {}
        }
    }

    private boolean isFastEnough() {
        return wire.received() - mark >= limits.bytesWithin(limits.bodyTimeout());
    }

    /** Tells the front door; without anything to tell, or anybody to tell it to, closes. */
    private static void late(ChannelHandlerContext context, @Nullable Late what) {
        SslHandler secure = context.pipeline().get(SslHandler.class);
        boolean shaken = secure == null || secure.handshakeFuture().isSuccess();
        if (what != null && shaken) {
            context.fireUserEventTriggered(what);
        } else {
            context.channel().close();
        }
    }
}
