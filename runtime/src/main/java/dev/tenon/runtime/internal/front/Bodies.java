package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.HttpLimits;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that heads and bodies take, from their first byte to the answer: each is small, and a
 * hundred thousand of them, one behind the other on a thousand connections, are not. Safe for use
 * by many threads.
 */
@Singleton
final class Bodies {

    /** Without a setting: the part of the heap they may have. */
    private static final int PART = 4;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    Bodies(HttpLimits limits) {
        most = limits.bodies() > 0 ? limits.bodies() : Runtime.getRuntime().maxMemory() / PART;
    }

    /** Takes memory for so many bytes of a request; false when there is none left. */
    boolean take(Exchange exchange, int bytes) {
        if (held.addAndGet(bytes) > most) {
            held.addAndGet(-bytes);
            return false;
        }
        exchange.held += bytes;
        return true;
    }

    /** Gives back what a request took. */
    void give(Exchange exchange) {
        held.addAndGet(-exchange.held);
        exchange.held = 0;
    }
}
