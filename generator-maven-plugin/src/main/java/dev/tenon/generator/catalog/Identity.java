package dev.tenon.generator.catalog;

/** How an identity column treats a value that a statement gives. */
public enum Identity {
    /** It is refused. */
    ALWAYS,
    /** It is taken. */
    BY_DEFAULT;

    /** The words of SQL: {@code always} or {@code by default}. */
    public String sql() {
        return this == ALWAYS ? "always" : "by default";
    }
}
