package dev.tenon.runtime.security;

import java.io.Serial;

/** A setting below {@code tenon.jwt} that no service may run with, in one line. */
public final class TokenSettingsException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    TokenSettingsException(String message) {
        super(message);
    }
}
