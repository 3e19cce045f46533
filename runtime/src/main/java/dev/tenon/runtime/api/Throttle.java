package dev.tenon.runtime.api;

import org.jspecify.annotations.Nullable;

/**
 * How often an operation may be called, whatever the service's own bounds are.
 *
 * @param rate how many calls within a time; more is 429; null for no bound
 * @param concurrent how many calls at a time; more is 503; null for no bound
 * @param per whose calls are counted together
 */
public record Throttle(@Nullable Rate rate, @Nullable Integer concurrent, Per per) {

    /** Whose calls are counted together. */
    public enum Per {
        /** Those of one client: who it is by its credentials, else by its address. */
        CLIENT,
        /** Those from one address; of IPv6, from one network of 64 bits. */
        IP,
        /** Those that run as one database role. */
        ROLE,
        /** All. */
        ALL
    }
}
