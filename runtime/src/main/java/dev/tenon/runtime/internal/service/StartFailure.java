package dev.tenon.runtime.internal.service;

import java.io.Serial;

/** Why a service cannot start, in one line for whoever starts it. Carries no stack trace. */
public final class StartFailure extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message, null, false, false);
    }
}
