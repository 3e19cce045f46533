package dev.tenon.generator.spec;

/** What is wrong with an expression; {@link ExpressionReader} makes a problem of it. */
final class ExpressionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int from;
    private final String what;
    private final String cause;
    private final String fix;

    /**
     * A fault of an expression.
     *
     * @param from index of the first wrong character
     * @param what as of a problem
     * @param cause as of a problem
     * @param fix as of a problem
     */
    ExpressionException(int from, String what, String cause, String fix) {
        super(what, null, false, false);
        this.from = from;
        this.what = what;
        this.cause = cause;
        this.fix = fix;
    }

    int from() {
        return from;
    }

    String what() {
        return what;
    }

    String why() {
        return cause;
    }

    String fix() {
        return fix;
    }
}
