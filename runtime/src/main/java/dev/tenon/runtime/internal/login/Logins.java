package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.internal.Workers;
import dev.tenon.runtime.internal.throttle.Attempts;
import dev.tenon.runtime.internal.throttle.ThrottledException;
import dev.tenon.runtime.limits.LoginSettings;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.security.CredentialsRefusedException;
import dev.tenon.runtime.security.KnownPasswords;
import dev.tenon.runtime.security.NamePassword;
import dev.tenon.runtime.session.Pool;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Checks names and passwords, a few at a time: hashing is slow by intent, so whoever sends many
 * passwords keeps others from signing in at worst, not from being served. Safe for use by many
 * threads.
 */
@Singleton
final class Logins {

    private static final int WAITING_PER_CHECK = 16;
    private static final int PATIENCE_SECONDS = 2;

    private final LoginFunction function;
    private final Workers workers;
    private final Attempts attempts;
    private final KnownPasswords known;
    private final Semaphore checks;
    private final AtomicInteger under = new AtomicInteger();
    private final int most;

    Logins(
            LoginFunction function,
            Workers workers,
            Attempts attempts,
            LoginSettings settings,
            Pool pool) {
        this.function = function;
        this.workers = workers;
        this.attempts = attempts;
        this.known = new KnownPasswords(settings.cache());
        // Half of the connections at most: the other half is for those who are known.
        int checks = Math.clamp(pool.settings().size() / 2, 1, settings.concurrent());
        this.checks = new Semaphore(checks);
        this.most = checks * WAITING_PER_CHECK;
    }

    /** As below; what was right within the last seconds need not be asked again. */
    CompletionStage<Claims> remembered(
            String name, NamePassword credentials, @Nullable SocketAddress remote) {
        String digest = known.digest(name, credentials);
        Claims claims = known.find(digest);
        return claims != null
                ? CompletableFuture.completedStage(claims)
                : checked(name, credentials, remote).whenComplete((found, _) -> add(digest, found));
    }

    private void add(String digest, @Nullable Claims claims) {
        if (claims != null) {
            known.add(digest, claims);
        }
    }

    /**
     * What a name and password tell of their owner.
     *
     * @param name the SQL function that knows
     * @param remote where they come from
     * @return fails with {@link CredentialsRefusedException} when they are not right, with {@link
     *     ThrottledException} when too many from there were not, and with {@link ProblemException}
     *     503 when too many ask
     */
    CompletionStage<Claims> checked(
            String name, NamePassword credentials, @Nullable SocketAddress remote) {
        if (!credentials.isPossible()) {
            return CompletableFuture.failedStage(wrong());
        }
        return attempts.count(
                remote,
                credentials.name(),
                known.digest(name, credentials),
                () -> admitted(name, credentials));
    }

    private CompletionStage<Claims> admitted(String name, NamePassword credentials) {
        if (under.incrementAndGet() > most) {
            under.decrementAndGet();
            return CompletableFuture.failedStage(busy());
        }
        return workers.runAside(() -> inTurn(name, credentials))
                .whenComplete((_, _) -> under.decrementAndGet());
    }

    private Claims inTurn(String name, NamePassword credentials) {
        try {
            if (!checks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        Claims claims;
        try {
            claims = function.call(name, credentials);
        } finally {
            checks.release();
        }
        if (claims == null) {
            throw wrong();
        }
        return claims;
    }

    private static CredentialsRefusedException wrong() {
        return new CredentialsRefusedException("name or password is wrong");
    }

    private static ProblemException busy() {
        return ProblemCode.UNAVAILABLE.exception("Too many sign in at once.");
    }
}
