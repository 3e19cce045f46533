package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.limits.HttpLimits;
import dev.tenon.runtime.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Runs what waits for the database, each piece on a virtual thread of its own. Requests may have so
 * many pieces under way: one more is turned away at once, so that those let in are served in time.
 */
@Singleton
public final class Workers implements Executor {

    private final Executor threads;
    private final int most;
    private final AtomicInteger running = new AtomicInteger();

    Workers(HttpLimits limits) {
        most = limits.requests();
        var factory = Thread.ofVirtual().name("tenon-", 0).factory();
        threads = task -> factory.newThread(task).start();
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /**
     * Runs a piece of a request; what it throws is told through the stage.
     *
     * @throws ProblemException 503 when there are too many already
     */
    public <A> CompletionStage<A> run(Supplier<A> work) {
        if (running.incrementAndGet() > most) {
            running.decrementAndGet();
            throw ProblemCode.UNAVAILABLE.exception("The service has too many requests at once.");
        }
        return CompletableFuture.supplyAsync(() -> counted(work), this);
    }

    /** Runs what the service does for itself, however busy it is. */
    public <A> CompletionStage<A> runAlways(Supplier<A> work) {
        return CompletableFuture.supplyAsync(work, this);
    }

    private <A> A counted(Supplier<A> work) {
        try {
            return work.get();
        } finally {
            running.decrementAndGet();
        }
    }
}
