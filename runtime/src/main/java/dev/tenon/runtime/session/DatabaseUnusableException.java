package dev.tenon.runtime.session;

import java.io.Serial;

/**
 * The database cannot serve this service: it is not reached, refuses the login, or does not keep
 * what one round trip promises. The message says what to do; it holds no secret.
 */
public final class DatabaseUnusableException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    DatabaseUnusableException(String message) {
        super(message);
    }

    DatabaseUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
