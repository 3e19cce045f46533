package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.api.Problem;
import org.jspecify.annotations.Nullable;

/** What the credentials of a request came to, before anybody asks whether they are needed. */
public sealed interface Authentication {

    /** The request showed none. */
    record Nobody() implements Authentication {}

    /**
     * The request showed good ones.
     *
     * @param principal who it is
     */
    record Known(Principal principal) implements Authentication {}

    /**
     * The request showed some that do not count.
     *
     * @param problem the answer, wherever the request goes
     * @param challenge parameters of the challenge that tell why (RFC 6750 §3); null for none
     */
    record Refused(Problem problem, @Nullable String challenge) implements Authentication {}
}
