package dev.tenon.runtime.internal.throttle;

import dev.tenon.runtime.api.Rate;
import dev.tenon.runtime.limits.LoginSettings;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.security.CredentialsRefusedException;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong passwords: from one address for one name, and from one address for all names, of
 * which there may be more. Nobody is locked out by attempts from elsewhere. Safe for use by many
 * threads.
 */
@Singleton
public final class Attempts {

    private static final int MOST_CALLERS = 100_000;
    private static final int NAMES = 10;
    private static final String NAME = "name";
    private static final String ADDRESS = "address";

    private final @Nullable Rate ofName;
    private final Windows windows = new Windows(MOST_CALLERS, false, System::nanoTime);
    private final Leases underWay = new Leases();
    private final Map<Check, CompletableFuture<Object>> checks = new ConcurrentHashMap<>();

    /** Counts as the settings say. */
    Attempts(LoginSettings settings) {
        this.ofName = settings.failureRate();
    }

    /**
     * Checks a password, unless too many were wrong. What is asked for more than once at a time is
     * checked once.
     *
     * @param remote where it comes from
     * @param name whose it is to be
     * @param digest of name and password
     * @return fails with {@link ThrottledException} when too many were wrong, with {@link
     *     dev.tenon.runtime.api.ProblemException} 503 when as many as may be wrong are being
     *     checked already; else what the check comes to
     */
    @SuppressWarnings("unchecked") // a digest has one check, whose outcome is of one type
    public <A> CompletionStage<A> count(
            @Nullable SocketAddress remote,
            String name,
            String digest,
            Supplier<CompletionStage<A>> check) {
        if (ofName == null) {
            return check.get();
        }
        Caller address = Caller.at(remote);
        Check key = new Check(address, digest);
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> other = checks.putIfAbsent(key, mine);
        if (other != null) {
            return (CompletionStage<A>) other;
        }
        begin(address, name, check)
                .whenComplete((outcome, failure) -> {
                    checks.remove(key);
                    if (failure == null) {
                        mine.complete(outcome);
                    } else {
                        mine.completeExceptionally(failure);
                    }
                });
        return (CompletionStage<A>) mine;
    }

    private <A> CompletionStage<A> begin(
            Caller address, String name, Supplier<CompletionStage<A>> check) {
        Rate rate = Objects.requireNonNull(ofName);
        Bound names = new Bound(NAME, new Caller.Attempt(address, name), rate);
        Bound all = new Bound(ADDRESS, address, times(rate));
        try {
            enter(names);
            try {
                enter(all);
            } catch (RuntimeException e) {
                underWay.leave(names.key());
                throw e;
            }
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
        return begun(check)
                .whenComplete((_, failure) -> {
                    if (isWrong(failure)) {
                        windows.take(names.name, names.caller, names.rate);
                        windows.take(all.name, all.caller, all.rate);
                    }
                    underWay.leave(names.key());
                    underWay.leave(all.key());
                });
    }

    /** A check that cannot even begin is over: others wait for its outcome. */
    private static <A> CompletionStage<A> begun(Supplier<CompletionStage<A>> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /** As many may be checked at a time as may still be wrong. */
    private void enter(Bound bound) {
        Quota left = windows.look(bound.name, bound.caller, bound.rate);
        if (left.exceeded()) {
            throw new ThrottledException(left);
        }
        if (!underWay.enter(bound.key(), left.remaining())) {
            throw ProblemCode.UNAVAILABLE.exception(
                    "Too many sign in at once from this address.", "Wait for the others.");
        }
    }

    private static Rate times(Rate rate) {
        long most = (long) rate.requests() * NAMES;
        return new Rate((int) Math.min(1_000_000_000L, most), rate.within());
    }

    private static boolean isWrong(@Nullable Throwable failure) {
        return failure instanceof CredentialsRefusedException
                || (failure instanceof CompletionException
                        && failure.getCause() instanceof CredentialsRefusedException);
    }

    private record Check(Caller address, String digest) {}

    private record Bound(String name, Caller caller, Rate rate) {
        Leases.Key key() {
            return new Leases.Key(name, caller);
        }
    }
}
