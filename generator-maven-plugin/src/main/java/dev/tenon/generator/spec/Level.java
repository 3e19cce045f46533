package dev.tenon.generator.spec;

/** Where a schema stands, which says what its {@code x-tenon} may hold. */
enum Level {
    /** A component, a body, the items of a list: it may describe a table. */
    WHOLE,
    /** The value of a field: it may describe a column. */
    FIELD
}
