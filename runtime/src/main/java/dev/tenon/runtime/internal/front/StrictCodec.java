package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.HttpLimits;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTTP/1.1 on one connection, as {@link StrictDecoder} reads it. Does what Netty's codec for
 * servers does besides: the answer to HEAD has no body, whatever its length says (RFC 9112 §6.3).
 */
final class StrictCodec extends CombinedChannelDuplexHandler<StrictDecoder, HttpResponseEncoder> {

    /** For each request without an answer, oldest first: whether it is HEAD. */
    private final Deque<Boolean> heads = new ArrayDeque<>(2);

    StrictCodec(HttpLimits limits) {
        HttpDecoderConfig config =
                new HttpDecoderConfig()
                        .setMaxInitialLineLength(limits.line())
                        .setMaxHeaderSize(limits.headers());
        init(
                new StrictDecoder(config, head -> heads.add(head.method().equals(HttpMethod.HEAD))),
                new Answers());
    }

    /** Writes answers. */
    private final class Answers extends HttpResponseEncoder {

        @Override
        protected boolean isContentAlwaysEmpty(HttpResponse answer) {
            if (answer.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                return super.isContentAlwaysEmpty(answer);
            }
            Boolean head = heads.poll();
            return (head != null && head) || super.isContentAlwaysEmpty(answer);
        }
    }
}
