package dev.tenon.runtime.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked once at a time: whoever asks while it is being answered gets the same
 * answer, so that asking often costs no more than asking. Safe for use by many threads.
 *
 * @param <A> the answer
 */
public final class SharedAnswer<A> {

    private final Supplier<CompletionStage<A>> question;
    private final AtomicReference<@Nullable CompletableFuture<A>> underWay =
            new AtomicReference<>();

    /** Asks this. */
    public SharedAnswer(Supplier<CompletionStage<A>> question) {
        this.question = question;
    }

    /** The answer, for this caller to do with as it likes. */
    public CompletableFuture<A> get() {
        CompletableFuture<A> own = new CompletableFuture<>();
        CompletableFuture<A> other = underWay.compareAndExchange(null, own);
        if (other != null) {
            return other.copy();
        }
        CompletableFuture<A> answer = own.copy();
        var _ =
                question.get()
                        .whenComplete((found, failure) -> {
                            underWay.set(null);
                            if (failure == null) {
                                own.complete(found);
                            } else {
                                own.completeExceptionally(failure);
                            }
                        });
        return answer;
    }
}
