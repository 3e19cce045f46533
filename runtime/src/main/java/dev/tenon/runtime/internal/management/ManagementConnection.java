package dev.tenon.runtime.internal.management;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.metrics.Meters;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.problem.ProblemWriter;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of an operator: one request, one answer, and a few seconds for both, whoever is
 * slow. What comes after the head of the request is thrown away.
 */
@SuppressWarnings("FutureReturnValueIgnored") // nobody waits for a connection to end
final class ManagementConnection extends SimpleChannelInboundHandler<HttpObject> {

    private static final Logger LOG = LoggerFactory.getLogger("tenon.faults");
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int PATIENCE_SECONDS = 5;

    private final Meters meters;
    private final Health health;
    private boolean asked;

    ManagementConnection(Meters meters, Health health) {
        this.meters = meters;
        this.health = health;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.executor().schedule(() -> context.close(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        context.fireChannelActive();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (asked || !(message instanceof HttpRequest head)) {
            return;
        }
        asked = true;
        String path = head.uri().split("\\?", 2)[0];
        if (head.decoderResult().isFailure()) {
            refuse(context, "/", undecodable(head.decoderResult().cause()));
            return;
        }
        switch (path) {
            case "/metrics", "/health/live", "/health/ready" -> {
                if (head.method().equals(HttpMethod.GET)) {
                    answer(context, path);
                } else {
                    refuse(context, path, ProblemCode.METHOD_NOT_ALLOWED.problem());
                }
            }
            default -> refuse(context, path, ProblemCode.NOT_FOUND.problem());
        }
    }

    private void answer(ChannelHandlerContext context, String path) {
        switch (path) {
            case "/health/live" -> send(context, health.live());
            case "/health/ready" ->
                    health.ready()
                            .whenCompleteAsync(
                                    (state, failure) -> {
                                        if (failure == null) {
                                            send(context, state);
                                        } else {
                                            exceptionCaught(context, failure);
                                        }
                                    },
                                    context.executor());
            default -> {
                String text = meters.text();
                if (text.isEmpty()) {
                    refuse(context, path, ProblemCode.NOT_FOUND.problem());
                } else {
                    send(context, 200, METRICS, text.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static Problem undecodable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> ProblemCode.URI_TOO_LONG.problem();
            case TooLongHttpHeaderException _ -> ProblemCode.HEADERS_TOO_LARGE.problem();
            default -> ProblemCode.MALFORMED.problem();
        };
    }

    private static void refuse(ChannelHandlerContext context, String path, Problem problem) {
        byte[] body = ProblemWriter.write(problem, path);
        send(context, problem.status(), ProblemWriter.MEDIA_TYPE, body);
    }

    private static void send(ChannelHandlerContext context, Health.State state) {
        send(context, state.status(), "application/json", state.bytes());
    }

    /** Closes our side only: a caller who is still sending would not see the answer otherwise. */
    private static void send(
            ChannelHandlerContext context, int status, String mediaType, byte[] body) {
        FullHttpResponse answer =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.valueOf(status),
                        Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, mediaType)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set("X-Content-Type-Options", "nosniff")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (status == ProblemCode.METHOD_NOT_ALLOWED.status()) {
            answer.headers().set(HttpHeaderNames.ALLOW, HttpMethod.GET.name());
        }
        context.writeAndFlush(answer)
                .addListener(_ -> ((DuplexChannel) context.channel()).shutdownOutput());
    }

    /** A caller who resets the connection is no fault. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.error("an operator is not answered", cause);
        }
        context.close();
    }
}
