package dev.tenon.runtime.internal.front;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Arrays;

/** A request whose body is arriving. Grows with what arrives, not with what was announced. */
final class Upload {

    private static final byte[] NOTHING = {};

    private final HttpRequest head;
    private final Exchange exchange;
    private byte[] bytes = NOTHING;
    private int length;

    Upload(HttpRequest head, Exchange exchange) {
        this.head = head;
        this.exchange = exchange;
    }

    Exchange exchange() {
        return exchange;
    }

    /** Whether another request may follow on the connection (RFC 9112 §9.3). */
    boolean isKeptAlive() {
        return HttpUtil.isKeepAlive(head);
    }

    /** Adds a part of the body; false when that makes more than {@code most} bytes. */
    boolean add(ByteBuf part, int most) {
        int more = part.readableBytes();
        if (more > most - length) {
            return false;
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, Math.min(most, 2 * length)));
        }
        part.readBytes(bytes, length, more);
        length += more;
        return true;
    }

    /** The whole request, once the last part is there. */
    FrontRequest request() {
        byte[] body = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        FrontRequest request = new FrontRequest(head, exchange, body);
        // The request is whole now: how it was framed concerns nobody behind the door.
        request.headers().remove(HttpHeaderNames.TRANSFER_ENCODING);
        request.headers().remove(HttpHeaderNames.EXPECT);
        request.headers().set(RequestIds.HEADER, exchange.id());
        if (length > 0) {
            request.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);
        }
        return request;
    }
}
