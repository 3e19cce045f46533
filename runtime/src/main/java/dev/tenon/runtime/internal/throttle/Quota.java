package dev.tenon.runtime.internal.throttle;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.Rate;
import dev.tenon.runtime.problem.ProblemCode;

/**
 * What is left of a rate, in the words of the header fields RateLimit-Policy and RateLimit
 * (draft-ietf-httpapi-ratelimit-headers-10 §3, §4).
 *
 * @param name what is counted, such as {@code client}
 * @param rate the rate
 * @param remaining how many more requests are served now
 * @param seconds after how many seconds there will be more, at least one
 * @param exceeded whether the request that asked is one too many
 */
public record Quota(String name, Rate rate, int remaining, long seconds, boolean exceeded) {

    /** Value of RateLimit-Policy. */
    public String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, rate.requests(), rate.within().toSeconds());
    }

    /** Value of RateLimit. */
    public String left() {
        return "\"%s\";r=%d;t=%d".formatted(name, remaining, seconds);
    }

    /** What a caller is told whose request was one too many. */
    public Problem refusal() {
        return ProblemCode.TOO_MANY_REQUESTS.problem(
                "%d requests within %d s are the most for this %s."
                        .formatted(rate.requests(), rate.within().toSeconds(), name),
                "Wait " + seconds + " s before the next.");
    }

    /** Whether less is left of this than of another, in proportion. */
    public boolean isTighterThan(Quota other) {
        return (long) remaining * other.rate.requests() < (long) other.remaining * rate.requests();
    }
}
