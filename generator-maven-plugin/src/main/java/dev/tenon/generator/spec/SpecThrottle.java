package dev.tenon.generator.spec;

import java.time.Duration;
import java.util.Optional;

/**
 * How often operations may be called; one of rate and concurrent is there.
 *
 * @param rate how many calls within a time; empty for no bound
 * @param concurrent how many calls at a time; empty for no bound
 * @param per whose calls are counted together
 */
public record SpecThrottle(Optional<Rate> rate, Optional<Integer> concurrent, Per per) {

    /** So many calls within a time. */
    public record Rate(int calls, Duration within) {}

    /** Whose calls are counted together, named as {@code runtime.api.Throttle} names them. */
    public enum Per {
        CLIENT,
        IP,
        ROLE,
        ALL
    }
}
