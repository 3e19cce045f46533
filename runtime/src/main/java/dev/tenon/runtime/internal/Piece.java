package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.session.Tally;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What a request has to do with the database, and what comes of it. */
final class Piece<A> implements Runnable {

    private final Supplier<A> work;
    private final Tally tally;
    private final Runnable done;
    private final CompletableFuture<A> outcome = new CompletableFuture<>();
    private final long start = System.nanoTime();

    /**
     * A piece that waits from now on.
     *
     * @param tally is told how long it waited
     * @param done run once it is over, before its outcome is told
     */
    Piece(Supplier<A> work, Tally tally, Runnable done) {
        this.work = work;
        this.tally = tally;
        this.done = done;
    }

    @Override
    public void run() {
        tally.waited(waited());
        A answer;
        try {
            answer = work.get();
        } catch (Throwable e) {
            done.run();
            outcome.completeExceptionally(e);
            return;
        }
        done.run();
        outcome.complete(answer);
    }

    /** Ends it before it began. */
    void refuse(ProblemException why) {
        tally.waited(waited());
        done.run();
        outcome.completeExceptionally(why);
    }

    /** How long it has been waiting, in nanoseconds. */
    long waited() {
        return System.nanoTime() - start;
    }

    /** What comes of it: what the work gives, or what it throws. */
    CompletionStage<A> outcome() {
        return outcome;
    }
}
