package dev.tenon.runtime.internal.front;

import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whole requests of one connection that wait to know who calls, oldest first. They go on in the
 * order they came in, whatever takes how long; while many wait, nothing more is read. Confined to
 * the event loop of its connection.
 */
final class WaitingRequests {

    private static final int MANY = 16;

    private final Authenticating authenticating;
    private final Deque<FrontRequest> requests = new ArrayDeque<>(2);
    private boolean readLater;

    WaitingRequests(Authenticating authenticating) {
        this.authenticating = authenticating;
    }

    /** Passes a request on once its caller, and those of all before it, are known. */
    void pass(ChannelHandlerContext context, FrontRequest request) {
        Exchange exchange = request.exchange();
        var outcome = authenticating.of(request).toCompletableFuture();
        if (outcome.isDone() && requests.isEmpty()) {
            exchange.authentication = outcome.join();
            context.fireChannelRead(request);
            return;
        }
        requests.add(request);
        var _ =
                outcome.thenAcceptAsync(
                        known -> {
                            exchange.authentication = known;
                            passKnown(context);
                        },
                        context.executor());
    }

    private void passKnown(ChannelHandlerContext context) {
        boolean passed = false;
        while (!requests.isEmpty() && requests.getFirst().exchange().authentication != null) {
            context.fireChannelRead(requests.removeFirst());
            passed = true;
        }
        if (passed) {
            context.fireChannelReadComplete();
        }
        if (readLater && requests.size() < MANY) {
            readLater = false;
            context.read();
        }
    }

    /** Whether the connection may be read; if not, it is as soon as fewer wait. */
    boolean mayRead() {
        readLater = requests.size() >= MANY;
        return !readLater;
    }

    /** Forgets them all: the connection is gone. */
    void clear() {
        requests.clear();
    }
}
