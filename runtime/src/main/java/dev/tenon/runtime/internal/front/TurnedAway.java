package dev.tenon.runtime.internal.front;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/**
 * The end of a connection that is one too many. Answers 503 at once, without reading anything; over
 * TLS, where an answer would cost a handshake, only closes.
 */
@SuppressWarnings("FutureReturnValueIgnored") // closing is all there is to do
final class TurnedAway extends ChannelInboundHandlerAdapter {

    private static final byte[] ANSWER =
            """
            HTTP/1.1 503 Service Unavailable\r
            Content-Length: 0\r
            Retry-After: 1\r
            Connection: close\r
            \r
            """
                    .getBytes(StandardCharsets.US_ASCII);

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (context.pipeline().get(ChannelPipelineCustomizer.HANDLER_SSL) != null) {
            context.close();
        } else {
            context.writeAndFlush(Unpooled.wrappedBuffer(ANSWER))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
    }
}
