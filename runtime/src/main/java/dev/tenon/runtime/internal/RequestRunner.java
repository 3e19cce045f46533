package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Sessions;
import dev.tenon.runtime.session.Executor;
import jakarta.inject.Singleton;

/**
 * What opened requests run on.
 *
 * @param executor runs their statements
 * @param sessions opens sessions for code that runs statements itself
 * @param workers where both happen
 */
@Singleton
record RequestRunner(Executor executor, Sessions sessions, Workers workers) {}
