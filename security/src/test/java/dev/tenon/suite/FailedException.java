package dev.tenon.suite;

/** An input that the service did not survive. */
final class FailedException extends Exception {

    private static final long serialVersionUID = 1;

    /** In which way. */
    enum Kind {
        /** Another status or answer than it should be. */
        ANSWER,
        /** A status of 500 or more. */
        FAULT,
        /** Something was told that should not be. */
        LEAK,
        /** Stored or returned data is not what it should be. */
        DATA,
        /** No answer in time, not ready, or something was left behind. */
        HEALTH
    }

    private final Kind kind;

    FailedException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
