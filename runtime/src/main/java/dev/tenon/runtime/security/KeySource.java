package dev.tenon.runtime.security;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where keys come from. Safe for use by many threads; nothing here waits. */
interface KeySource {

    /** The keys as they are now; none while they cannot be had. */
    TokenKeys keys();

    /** Whether there were keys to be had, be they none. */
    boolean isReady();

    /**
     * Asks for newer keys because a token names one that is not there.
     *
     * @return completes, never with a failure, when they have been looked for; null when that would
     *     be too soon, or when there are never newer ones
     */
    @Nullable CompletableFuture<Void> newer();

    /** Keeps the keys fresh; called every now and then, on a thread that may wait. */
    void tick();
}
