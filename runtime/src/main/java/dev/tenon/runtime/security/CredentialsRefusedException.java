package dev.tenon.runtime.security;

import java.io.Serial;

/** Credentials are not right. Carries words for the caller alone: no credentials, no trace. */
public final class CredentialsRefusedException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param reason fixed words that tell nothing an attacker needs, such as {@code the token has
     *     expired}: lower case, no full stop, no quotes
     */
    public CredentialsRefusedException(String reason) {
        super(reason, null, false, false);
    }

    /** The reason, for the caller. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
