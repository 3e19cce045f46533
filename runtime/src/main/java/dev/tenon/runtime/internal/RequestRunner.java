package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.internal.throttle.Concurrency;
import dev.tenon.runtime.limits.HttpLimits;
import dev.tenon.runtime.session.Executor;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * What opened requests run on.
 *
 * @param executor runs their statements
 * @param workers where that happens
 * @param admission decides who may call
 * @param concurrency keeps callers to so many calls at a time
 * @param end how their transactions end
 * @param limits bounds of the service
 * @param auth how callers are told apart; null when they are not
 */
@Singleton
record RequestRunner(
        Executor executor,
        Workers workers,
        Admission admission,
        Concurrency concurrency,
        TransactionEnd end,
        HttpLimits limits,
        @Nullable Auth auth) {}
