package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a statement runs within: all of it in the same round trip and the same transaction.
 *
 * @param identity who it runs as, and the settings it may read
 * @param preRequest SQL function called before it, as schema and name; null for none
 * @param left settings whose values are read back after it
 * @param time how long it may run; null for the pool's own bound
 * @param isolation isolation of an explicit transaction; null for an implicit one
 * @param rollsBack whether its transaction is undone at the end
 * @param roleSettings settings of PostgreSQL itself that come with the role
 * @param tally what its trips add up to
 */
public record Frame(
        Identity identity,
        @Nullable String preRequest,
        List<String> left,
        @Nullable Duration time,
        Terms.@Nullable Isolation isolation,
        boolean rollsBack,
        Map<String, String> roleSettings,
        Tally tally) {

    public Frame {
        left = List.copyOf(left);
        roleSettings = Map.copyOf(roleSettings);
    }

    /** What a request runs within, whatever its role brings along. */
    public Frame(
            Identity identity,
            @Nullable String preRequest,
            List<String> left,
            @Nullable Duration time,
            Terms.@Nullable Isolation isolation,
            boolean rollsBack,
            Tally tally) {
        this(identity, preRequest, left, time, isolation, rollsBack, Map.of(), tally);
    }

    /** The same, of no request. */
    public Frame(
            Identity identity,
            @Nullable String preRequest,
            List<String> left,
            @Nullable Duration time,
            Terms.@Nullable Isolation isolation) {
        this(identity, preRequest, left, time, isolation, false, Tally.NONE);
    }

    /** The same without what is read back. */
    public Frame withoutReply() {
        return new Frame(
                identity, preRequest, List.of(), time, isolation, rollsBack, roleSettings, tally);
    }

    /** Whether it needs BEGIN and an end of its own. */
    boolean isExplicit() {
        return isolation != null || rollsBack;
    }

    /** Nothing but an identity. */
    public static Frame of(Identity identity) {
        return new Frame(identity, null, List.of(), null, null);
    }
}
