package dev.tenon.runtime.internal;

import dev.tenon.runtime.problem.ProblemCode;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that make the trips of requests, one for each connection of the pool: whoever has a
 * thread has a connection, and others wait here, in turn. They are threads of the platform, since
 * virtual ones hand each read of a socket to a third and a fourth thread (decision 021). Safe for
 * use by many threads.
 */
final class Lanes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int SWEEP_MILLIS = 50;
    private static final String STOPPING = "The service is stopping.";

    private final Duration patience;
    private final ThreadPoolExecutor threads;
    private final Thread sweeper;

    /**
     * Starts threads as they are needed.
     *
     * @param count how many at most
     * @param patience how long a piece waits for one; longer is 503
     */
    Lanes(int count, Duration patience) {
        this.patience = patience;
        var factory = Thread.ofPlatform().daemon().name("tenon-trip-", 0).factory();
        threads =
                new ThreadPoolExecutor(
                        count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        threads.setRejectedExecutionHandler((task, _) -> refuse((Piece<?>) task, STOPPING));
        sweeper = Thread.ofPlatform().daemon().name("tenon-trip-patience").start(this::sweep);
    }

    /** Runs a piece as soon as a thread is free. */
    void add(Piece<?> piece) {
        threads.execute(piece);
    }

    /** How many pieces wait for a thread. */
    int waiting() {
        return threads.getQueue().size();
    }

    private void sweep() {
        try {
            while (!threads.isShutdown()) {
                Thread.sleep(SWEEP_MILLIS);
                long refused = refuseLate();
                if (refused > 0) {
                    LOG.warn(
                            "no connection became free within {} for {} requests",
                            patience,
                            refused);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The longest waiting are first; how many were sent away. */
    private long refuseLate() {
        long refused = 0;
        while (threads.getQueue().peek() instanceof Piece<?> first
                && first.waited() > patience.toNanos()) {
            if (threads.getQueue().remove(first)) {
                refuse(first, "The service is too busy.");
                refused++;
            }
        }
        return refused;
    }

    private static void refuse(Piece<?> piece, String why) {
        piece.refuse(ProblemCode.UNAVAILABLE.exception(why));
    }

    /** Runs what was added before; what is added after is 503. */
    @Override
    public void close() {
        threads.shutdown();
        sweeper.interrupt();
    }
}
