package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.problem.ProblemWriter;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Writes the answers the front door gives itself. */
final class Refusal {

    private static final String METHODS = "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE";

    private Refusal() {}

    /** The answer to a refused request; without a body for HEAD. */
    static FullHttpResponse answer(Exchange exchange, Problem problem) {
        byte[] body = ProblemWriter.write(problem, exchange.path);
        FullHttpResponse answer =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.valueOf(problem.status()),
                        exchange.head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        if (problem.status() == ProblemCode.METHOD_NOT_ALLOWED.status()) {
            answer.headers().set(HttpHeaderNames.ALLOW, METHODS);
        }
        answer.headers().add(HttpHeaderNames.WWW_AUTHENTICATE, exchange.challenges());
        if (problem.status() == ProblemCode.UNAVAILABLE.status()
                || problem.status() == ProblemCode.TOO_MANY_REQUESTS.status()) {
            answer.headers().set(HttpHeaderNames.RETRY_AFTER, exchange.retryAfter());
        }
        if (exchange.closeAfter) {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        return answer;
    }
}
