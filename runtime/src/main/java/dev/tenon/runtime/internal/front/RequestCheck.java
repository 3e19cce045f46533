package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.limits.HttpLimits;
import dev.tenon.runtime.problem.ProblemCode;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks at the head of a request: what RFC 9110 and RFC 9112 forbid, and what limits exclude. */
final class RequestCheck {

    /** What the objects of a request take, and those of a header field. */
    private static final int HEAD_BYTES = 1024;

    private static final int FIELD_BYTES = 96;

    private RequestCheck() {}

    /** What is wrong with the head; null when it may pass. */
    static @Nullable Problem check(HttpRequest head, HttpLimits limits) {
        if (head.decoderResult().isFailure()) {
            return undecodable(head.decoderResult().cause());
        }
        HttpVersion version = head.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return ProblemCode.MALFORMED.problem("The service speaks HTTP/1.1 and HTTP/1.0.");
        }
        if (head.method().equals(HttpMethod.CONNECT)) {
            return ProblemCode.METHOD_NOT_ALLOWED.problem("The service is no proxy.");
        }
        if (head.headers().size() > limits.fields()) {
            return ProblemCode.HEADERS_TOO_LARGE.problem(
                    "The request may have " + limits.fields() + " header fields at most.");
        }
        String target = RequestTarget.problem(head.uri());
        if (target != null) {
            return ProblemCode.MALFORMED.problem(target);
        }
        if (RequestTarget.parameters(head.uri()) > limits.parameters()) {
            return ProblemCode.MALFORMED.problem(
                    "The URI may have " + limits.parameters() + " query parameters at most.");
        }
        Problem host = host(head);
        return host != null ? host : body(head, limits);
    }

    /** About how many bytes of memory a head takes until its answer is complete. */
    static int size(HttpRequest head) {
        int size = HEAD_BYTES + head.uri().length();
        var fields = head.headers().iteratorCharSequence();
        while (fields.hasNext()) {
            var field = fields.next();
            size += FIELD_BYTES + field.getKey().length() + field.getValue().length();
        }
        return size;
    }

    /**
     * A method Micronaut cannot take for another: methods are case-sensitive (RFC 9110 §9.1), and
     * it would serve {@code get} as GET.
     */
    static HttpMethod caseSensitive(HttpMethod method) {
        String name = method.name();
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? method
                : HttpMethod.valueOf("X-" + name.toUpperCase(Locale.ROOT));
    }

    private static Problem undecodable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return ProblemCode.URI_TOO_LONG.problem();
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return ProblemCode.HEADERS_TOO_LARGE.problem();
        }
        return ProblemCode.MALFORMED.problem("The request breaks the grammar of HTTP/1.1.");
    }

    /** RFC 9112 §3.2: exactly one Host in HTTP/1.1, and a valid one. */
    private static @Nullable Problem host(HttpRequest head) {
        List<String> hosts = head.headers().getAll(HttpHeaderNames.HOST);
        if (hosts.isEmpty() && head.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            return null;
        }
        if (hosts.size() != 1) {
            return ProblemCode.MALFORMED.problem("A request has exactly one Host header.");
        }
        if (!RequestTarget.isAuthority(hosts.get(0))) {
            return ProblemCode.MALFORMED.problem("The Host header is no host and port.");
        }
        String authority = RequestTarget.authority(head.uri());
        return authority == null || authority.equalsIgnoreCase(hosts.get(0))
                ? null
                : ProblemCode.MALFORMED.problem("The Host header and the URI name two hosts.");
    }

    private static @Nullable Problem body(HttpRequest head, HttpLimits limits) {
        HttpHeaders headers = head.headers();
        List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        for (String coding : codings) {
            if (codings.size() > 1
                    || !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(coding.trim())) {
                return ProblemCode.MALFORMED.problem("The only Transfer-Encoding is chunked.");
            }
        }
        for (String coding : headers.getAll(HttpHeaderNames.CONTENT_ENCODING)) {
            if (!HttpHeaderValues.IDENTITY.contentEqualsIgnoreCase(coding.trim())) {
                return ProblemCode.UNSUPPORTED_MEDIA_TYPE.problem(
                        "Bodies are read without Content-Encoding.", "Send it uncompressed.");
            }
        }
        long length = HttpUtil.getContentLength(head, 0L);
        return length > limits.body() ? tooLarge(limits) : null;
    }

    /** The answer to a body above the limit. */
    static Problem tooLarge(HttpLimits limits) {
        return ProblemCode.BODY_TOO_LARGE.problem(
                "The body may have " + limits.body() + " bytes at most.");
    }

    /** The answer to one request more than may wait on a connection. */
    static Problem tooMany(HttpLimits limits) {
        return ProblemCode.UNAVAILABLE.problem(
                "A connection may have "
                        + limits.pipeline()
                        + " requests that wait for their answer.",
                "Read the answers, and send the rest again.");
    }

    /** The answer to a request for which there is no memory left. */
    static Problem tooManyBodies() {
        return ProblemCode.UNAVAILABLE.problem("The service holds too many requests at once.");
    }

    /** The answer to a request that did not arrive in time. */
    static Problem late(Late what) {
        return ProblemCode.REQUEST_TIMEOUT.problem(
                switch (what) {
                    case HEAD -> "The head of the request did not arrive in time.";
                    case BODY -> "The body arrived too slowly.";
                });
    }
}
