package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.limits.HttpLimits;
import dev.tenon.runtime.metrics.Meters;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.session.Pool;
import dev.tenon.runtime.session.Tally;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Runs what waits for the database. Requests may have so many pieces under way: one more is turned
 * away at once, so that those let in are served in time.
 */
@Singleton
public final class Workers {

    private final int most;
    private final AtomicInteger running = new AtomicInteger();
    private final Lanes lanes;

    Workers(HttpLimits limits, Pool pool, Meters meters) {
        most = limits.requests();
        lanes = new Lanes(pool.settings().size(), pool.settings().maxWait());
        meters.pool(() -> pool.use().plusWaiting(lanes.waiting()));
    }

    /**
     * Runs a piece of a request; what it throws is told through the stage, and that there was no
     * connection for it, too.
     *
     * @param tally is told how long it waited for a connection
     * @throws ProblemException 503 when there are too many already
     */
    public <A> CompletionStage<A> run(Tally tally, Supplier<A> work) {
        if (running.incrementAndGet() > most) {
            running.decrementAndGet();
            throw ProblemCode.UNAVAILABLE.exception("The service has too many requests at once.");
        }
        Piece<A> piece = new Piece<>(work, tally, running::decrementAndGet);
        lanes.add(piece);
        return piece.outcome();
    }

    /** Runs what is no trip of a request on a thread of its own, however busy the service is. */
    public <A> CompletionStage<A> runAside(Supplier<A> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }

    @PreDestroy
    void close() {
        lanes.close();
    }
}
