package dev.tenon.runtime.internal.front;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections that were turned away, logged at most once in ten seconds however many there are.
 * Safe for use by many threads.
 */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger("tenon.connections");
    private static final long PAUSE_NANOS = 10_000_000_000L;

    private final LongAdder count = new LongAdder();
    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

    /** One more; {@code reason} is a format that takes the limit. */
    void add(String reason, int limit) {
        count.increment();
        long now = System.nanoTime();
        long due = nextLine.get();
        if (now - due >= 0 && nextLine.compareAndSet(due, now + PAUSE_NANOS)) {
            LOG.warn(
                    "connections turned away: {}, the last for {}",
                    count.sumThenReset(),
                    reason.formatted(limit));
        }
    }
}
