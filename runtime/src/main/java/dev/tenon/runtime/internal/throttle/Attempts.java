package dev.tenon.runtime.internal.throttle;

import dev.tenon.runtime.api.Rate;
import dev.tenon.runtime.limits.LoginSettings;
import dev.tenon.runtime.security.CredentialsRefusedException;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
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

    private final @Nullable Rate ofName;
    private final @Nullable Rate ofAddress;
    private final Windows windows = new Windows(MOST_CALLERS, false, System::nanoTime);

    /** Counts as the settings say. */
    Attempts(LoginSettings settings) {
        this.ofName = settings.failureRate();
        this.ofAddress =
                ofName == null
                        ? null
                        : new Rate(
                                (int) Math.min(1_000_000_000L, (long) ofName.requests() * NAMES),
                                ofName.within());
    }

    /**
     * Checks a password, unless too many were wrong. While it is being checked it counts as wrong.
     *
     * @param remote where it comes from
     * @param name whose it is to be
     * @return fails with {@link ThrottledException} when too many were wrong; else what the check
     *     comes to
     */
    public <A> CompletionStage<A> count(
            @Nullable SocketAddress remote, String name, Supplier<CompletionStage<A>> check) {
        if (ofName == null || ofAddress == null) {
            return check.get();
        }
        Caller address = Caller.at(remote);
        Caller attempt = new Caller.Attempt(address, name);
        Quota quota = windows.take("name", attempt, ofName);
        if (quota != null && quota.exceeded()) {
            return CompletableFuture.failedStage(new ThrottledException(quota));
        }
        Quota all = windows.take("address", address, ofAddress);
        if (all != null && all.exceeded()) {
            windows.giveBack("name", attempt, ofName);
            return CompletableFuture.failedStage(new ThrottledException(all));
        }
        return check.get()
                .whenComplete((_, failure) -> {
                    if (!isWrong(failure)) {
                        windows.giveBack("name", attempt, ofName);
                        windows.giveBack("address", address, ofAddress);
                    }
                });
    }

    private static boolean isWrong(@Nullable Throwable failure) {
        return failure instanceof CredentialsRefusedException
                || (failure instanceof CompletionException
                        && failure.getCause() instanceof CredentialsRefusedException);
    }
}
