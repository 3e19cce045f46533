package dev.tenon.runtime.internal;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Runs what waits for the database, each piece on a virtual thread of its own. */
@Singleton
public final class Workers implements Executor {

    private final Executor threads;

    Workers() {
        var factory = Thread.ofVirtual().name("tenon-", 0).factory();
        threads = task -> factory.newThread(task).start();
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Runs a piece of work; what it throws is told through the stage. */
    public <A> CompletionStage<A> run(Supplier<A> work) {
        return CompletableFuture.supplyAsync(work, this);
    }
}
