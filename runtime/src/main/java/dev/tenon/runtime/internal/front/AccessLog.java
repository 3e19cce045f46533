package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.TimingSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line of JSON per finished request to the logger {@code tenon.access}, and one more of
 * a slow one to {@code tenon.slow}, on a thread of its own: a log that cannot keep up loses lines,
 * which are counted, and never holds up a request. Safe for use by many threads.
 */
@Singleton
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("tenon.access");
    private static final Logger SLOW = LoggerFactory.getLogger("tenon.slow");
    private static final int CAPACITY = 8192;
    private static final long POLL_MILLIS = 200;
    private static final long STOP_MILLIS = 1000;

    private final BlockingQueue<Exchange> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final LongAdder lost = new LongAdder();
    private final boolean all;

    /** From which time on a request is slow, in nanoseconds. */
    private final long slow;

    private final @Nullable Thread writer;
    private volatile boolean stopped;

    AccessLog(TimingSettings settings) {
        all = LOG.isInfoEnabled();
        slow =
                settings.slow().isZero() || !SLOW.isWarnEnabled()
                        ? Long.MAX_VALUE
                        : settings.slow().toNanos();
        writer =
                all || slow < Long.MAX_VALUE
                        ? Thread.ofPlatform().daemon().unstarted(this::run)
                        : null;
        if (writer != null) {
            writer.setName("tenon-access-log");
            writer.start();
        }
    }

    /** Takes a finished exchange; never waits. */
    void add(Exchange exchange) {
        if ((all || exchange.nanos >= slow) && !queue.offer(exchange)) {
            lost.increment();
        }
    }

    private void run() {
        try {
            while (!stopped || !queue.isEmpty()) {
                Exchange exchange = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (exchange != null) {
                    write(exchange);
                }
                reportLost();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Exchange exchange) {
        if (all) {
            LOG.info(AccessLogLine.of(exchange));
        }
        if (exchange.nanos >= slow) {
            SLOW.warn(AccessLogLine.ofSlow(exchange));
        }
    }

    private void reportLost() {
        long count = lost.sumThenReset();
        if (count > 0) {
            LOG.warn("{\"lost\":" + count + "}");
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        if (writer != null) {
            writer.join(STOP_MILLIS);
        }
    }
}
