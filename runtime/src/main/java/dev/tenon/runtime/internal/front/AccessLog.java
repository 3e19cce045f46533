package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.TimingSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
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

    /** A writer that is woken for each request costs it more than the line does. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final long STOP_MILLIS = 1000;

    private final Queue<Exchange> queue = new ArrayBlockingQueue<>(CAPACITY);
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
        AccessLogLine lines = new AccessLogLine();
        while (!stopped || !queue.isEmpty()) {
            Exchange exchange = queue.poll();
            if (exchange == null) {
                reportLost();
                LockSupport.parkNanos(PAUSE.toNanos());
            } else {
                write(exchange, lines);
            }
        }
        reportLost();
    }

    private void write(Exchange exchange, AccessLogLine lines) {
        if (all) {
            LOG.info(lines.of(exchange));
        }
        if (exchange.nanos >= slow) {
            SLOW.warn(lines.ofSlow(exchange));
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
            LockSupport.unpark(writer);
            writer.join(STOP_MILLIS);
        }
    }
}
