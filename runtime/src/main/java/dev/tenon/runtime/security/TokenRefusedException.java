package dev.tenon.runtime.security;

import java.io.Serial;

/** A token is refused. Carries the reason alone: no token, no claim, no stack trace. */
public final class TokenRefusedException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    TokenRefusedException(Refusal refusal) {
        super(refusal.description(), null, false, false);
        this.refusal = refusal;
    }

    /** The reason. */
    public Refusal refusal() {
        return refusal;
    }
}
