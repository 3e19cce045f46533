package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.internal.throttle.Quota;
import dev.tenon.runtime.problem.ProblemCode;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the HTTP codec and Micronaut on one connection. Checks heads, collects bodies up
 * to the limit, and passes whole requests on. What it refuses it answers itself, in turn with the
 * answers to requests before it. Sees every answer pass, to name it and to log it.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the promises passed on carry the outcome
final class FrontDoor extends ChannelDuplexHandler {

    private static final Logger LOG = LoggerFactory.getLogger("tenon.faults");

    /** Logged for a request whose caller left before its answer. */
    private static final int CALLER_LEFT = 499;

    /** How long a connection that looks idle is kept when the service stops. */
    private static final long IDLE_MILLIS = 100;

    private final FrontDoorSettings settings;

    /** Requests without a complete answer, oldest first. */
    private final Deque<Exchange> pending = new ArrayDeque<>(2);

    /** Whole requests whose callers are not known yet. */
    private final WaitingRequests waiting;

    /** The request whose body is arriving; null between requests. */
    private @Nullable Upload upload;

    /** Set once nothing more is read as a request: then what arrives is thrown away. */
    private @Nullable Drain drain;

    /** Whether the rest of a refused request, up to its end, is passed over. */
    private boolean skipping;

    /** Requests of this connection so far. */
    private int served;

    FrontDoor(FrontDoorSettings settings) {
        this.settings = settings;
        this.waiting = new WaitingRequests(settings.authenticating());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        settings.stopping().add(context.channel());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (drain != null) {
                drain.discard(context, message);
            } else if (message instanceof HttpRequest head) {
                open(context, head);
            } else if (message instanceof HttpContent content) {
                read(context, content);
            }
        } catch (RuntimeException | StackOverflowError e) {
            // Nobody else would end the request: its caller would wait, and hold the connection.
            LOG.error("a request is not understood, its connection is closed", e);
            context.close();
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void open(ChannelHandlerContext context, HttpRequest head) {
        Channel channel = context.channel();
        if (!channel.isActive()) {
            return;
        }
        Exchange exchange =
                new Exchange(
                        RequestIds.of(head.headers().getAll(RequestIds.HEADER)),
                        head.method().name(),
                        RequestTarget.path(RequestTarget.originForm(head.uri())));
        settings.proxies().settle(exchange, channel, head.headers());
        settings.headers().note(exchange, head);
        pending.add(exchange);
        served++;
        Problem problem = check(exchange, channel, head);
        if (problem != null) {
            refuseLast(context, exchange, problem);
        } else if (exchange.path.contains("//")) {
            // An empty segment reads as an authority to some parsers, which changes the path.
            Problem rated = isTooOften(exchange);
            Problem missing = rated == null ? ProblemCode.NOT_FOUND.problem() : rated;
            if (HttpUtil.isKeepAlive(head)) {
                skipping = true;
                refuse(context, exchange, missing);
            } else {
                refuseLast(context, exchange, missing);
            }
        } else {
            head.setUri(RequestTarget.escaped(RequestTarget.originForm(head.uri())));
            head.setMethod(RequestCheck.caseSensitive(head.method()));
            upload = new Upload(head, exchange);
            if (HttpUtil.is100ContinueExpected(head) && pending.size() == 1) {
                context.writeAndFlush(
                        new DefaultFullHttpResponse(
                                HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
            }
        }
    }

    private @Nullable Problem check(Exchange exchange, Channel channel, HttpRequest head) {
        if (pending.size() > settings.limits().pipeline()) {
            return RequestCheck.tooMany(settings.limits());
        }
        if (!settings.bodies().take(exchange, RequestCheck.size(head))) {
            return RequestCheck.tooManyBodies();
        }
        Problem problem = RequestCheck.check(head, settings.limits());
        if (problem == null) {
            problem = Cors.driveBy(exchange, head);
        }
        return problem == null
                ? settings.peers().settle(exchange, channel, head.headers())
                : problem;
    }

    private void read(ChannelHandlerContext context, HttpContent content) {
        boolean last = content instanceof LastHttpContent;
        if (upload == null) {
            skipping &= !last;
            return;
        }
        Upload arriving = upload;
        int size = content.content().readableBytes();
        if (content.decoderResult().isFailure()) {
            upload = null;
            refuseLast(
                    context,
                    arriving.exchange(),
                    ProblemCode.MALFORMED.problem("The body breaks the chunked coding."));
        } else if (!arriving.add(content.content(), settings.limits().body())) {
            upload = null;
            refuseLast(context, arriving.exchange(), RequestCheck.tooLarge(settings.limits()));
        } else if (!settings.bodies().take(arriving.exchange(), size)) {
            upload = null;
            refuseLast(context, arriving.exchange(), RequestCheck.tooManyBodies());
        } else if (last) {
            upload = null;
            if (!arriving.isKeptAlive()) {
                // RFC 9112 §9.6: whatever follows is not processed as a request.
                drain = Drain.ofLast();
                arriving.exchange().closeAfter = true;
            }
            passOrRefuse(context, arriving);
        }
    }

    /** The body is read by now: the connection can go on, also after a refusal. */
    private void passOrRefuse(ChannelHandlerContext context, Upload arrived) {
        Problem problem = isTooOften(arrived.exchange());
        if (problem == null) {
            waiting.pass(context, arrived.request());
        } else {
            refuse(context, arrived.exchange(), problem);
        }
    }

    /** Counts a request of its address: 429 when it is one too many, else null. */
    private @Nullable Problem isTooOften(Exchange exchange) {
        Quota left = settings.throttling().ofAddress(exchange.remote, exchange.path);
        exchange.quota(left);
        return left != null && left.exceeded() ? left.refusal() : null;
    }

    /** Refuses a request and hears no more of this connection. */
    private void refuseLast(ChannelHandlerContext context, Exchange exchange, Problem problem) {
        drain = Drain.ofRest();
        exchange.closeAfter = true;
        refuse(context, exchange, problem);
    }

    private void refuse(ChannelHandlerContext context, Exchange exchange, Problem problem) {
        exchange.refusal = problem;
        if (pending.peek() == exchange) {
            writeRefusal(context, exchange, problem);
        }
    }

    private void writeRefusal(ChannelHandlerContext context, Exchange exchange, Problem problem) {
        exchange.closeAfter |= isOver(exchange);
        Drain closing = drain;
        HttpResponse answer = Refusal.answer(exchange, problem);
        mark(exchange, answer);
        exchange.bytes = ((HttpContent) answer).content().readableBytes();
        var written = context.writeAndFlush(answer);
        if (exchange.closeAfter) {
            written.addListener(after(closing, context));
        }
        finish(context);
    }

    /** A request that does not arrive in time is refused like any other. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (!(event instanceof Late late)) {
            context.fireUserEventTriggered(event);
            return;
        }
        if (drain != null) {
            return;
        }
        Exchange exchange = upload == null ? null : upload.exchange();
        if (late == Late.HEAD) {
            exchange = new Exchange(RequestIds.random(), "-", "-");
            exchange.remote = context.channel().remoteAddress();
            pending.add(exchange);
        }
        upload = null;
        if (exchange != null) {
            refuseLast(context, exchange, RequestCheck.late(late));
        } else {
            context.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        Exchange exchange = pending.peek();
        if (exchange == null) {
            context.write(message, promise);
            return;
        }
        if (message instanceof HttpResponse answer && answer.status().code() >= 200) {
            mark(exchange, answer);
            exchange.closeAfter |= isOver(exchange);
            if (exchange.closeAfter) {
                answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
        if (message instanceof HttpContent content) {
            exchange.bytes += content.content().readableBytes();
        }
        if (message instanceof LastHttpContent && exchange.status != 0) {
            if (exchange.closeAfter) {
                context.write(message, promise.unvoid().addListener(after(drain, context)));
            } else {
                context.write(message, promise);
            }
            finish(context);
        } else {
            context.write(message, promise);
        }
    }

    /** What becomes of a connection after its last answer. */
    private static ChannelFutureListener after(
            @Nullable Drain closing, ChannelHandlerContext context) {
        return closing == null ? ChannelFutureListener.CLOSE : _ -> closing.begin(context);
    }

    /** Whether a connection ends with this answer, although its caller did not ask for that. */
    private boolean isOver(Exchange exchange) {
        return (settings.stopping().hasBegun() || isWornOut()) && isLast(exchange) && !skipping;
    }

    private boolean isLast(Exchange exchange) {
        return pending.size() == 1 && pending.peek() == exchange && upload == null;
    }

    private boolean isWornOut() {
        int most = settings.limits().connectionRequests();
        return most > 0 && served >= most;
    }

    private void mark(Exchange exchange, HttpResponse answer) {
        exchange.status = answer.status().code();
        settings.headers().mark(exchange, answer);
    }

    private void finish(ChannelHandlerContext context) {
        Exchange done = pending.remove();
        done.nanos = System.nanoTime() - done.start;
        settings.bodies().give(done);
        if (done.head) {
            done.bytes = 0;
        }
        settings.log().add(done);
        Exchange next = pending.peek();
        if (next != null && next.refusal != null) {
            writeRefusal(context, next, next.refusal);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        if (drain != null || skipping || upload != null) {
            context.read();
        }
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (waiting.mayRead()) {
            context.read();
        }
    }

    /**
     * A stopping server closes idle connections. One whose request is still arriving is no such;
     * one that looks idle gets a moment, for a request may be on its way.
     */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        boolean draining = drain != null && drain.isOpen();
        boolean stopping = settings.stopping().hasBegun() && context.channel().isActive();
        if ((!draining && !stopping) || settings.stopping().isOver()) {
            context.close(promise);
            return;
        }
        context.channel().closeFuture().addListener(_ -> promise.trySuccess());
        if (stopping && pending.isEmpty()) {
            context.executor()
                    .schedule(() -> closeIdle(context), IDLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void closeIdle(ChannelHandlerContext context) {
        if (pending.isEmpty()) {
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        upload = null;
        waiting.clear();
        for (Exchange left : pending) {
            left.status = CALLER_LEFT;
            settings.bodies().give(left);
            left.nanos = System.nanoTime() - left.start;
            settings.log().add(left);
        }
        pending.clear();
        context.fireChannelInactive();
    }
}
