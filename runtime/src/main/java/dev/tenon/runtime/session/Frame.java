package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Terms;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement runs within: all of it in the same round trip and the same transaction.
 *
 * @param identity who it runs as, and the settings it may read
 * @param preRequest SQL function called before it, as schema and name; null for none
 * @param left settings whose values are read back after it
 * @param time how long it may run; null for the pool's own bound
 * @param isolation isolation of an explicit transaction; null for an implicit one
 * @param tally what its trips add up to
 */
public record Frame(
        Identity identity,
        @Nullable String preRequest,
        List<String> left,
        @Nullable Duration time,
        Terms.@Nullable Isolation isolation,
        Tally tally) {

    public Frame {
        left = List.copyOf(left);
    }

    /** The same, of no request. */
    public Frame(
            Identity identity,
            @Nullable String preRequest,
            List<String> left,
            @Nullable Duration time,
            Terms.@Nullable Isolation isolation) {
        this(identity, preRequest, left, time, isolation, Tally.NONE);
    }

    /** Nothing but an identity. */
    public static Frame of(Identity identity) {
        return new Frame(identity, null, List.of(), null, null);
    }
}
