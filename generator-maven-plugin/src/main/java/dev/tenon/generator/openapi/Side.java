package dev.tenon.generator.openapi;

/** Which way a value goes, which decides what can be said of it. */
enum Side {
    /** A caller sends it: the schema holds every restriction, and nothing else is accepted. */
    TAKEN,
    /** The service sends it, and the database enforces the keywords of the spec. */
    GIVEN,
    /** The service sends it, and the database is free to hold more than the spec says. */
    GIVEN_AS_FOUND
}
