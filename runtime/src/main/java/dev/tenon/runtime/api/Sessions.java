package dev.tenon.runtime.api;

/** Opens sessions. Safe for use by many threads. */
public interface Sessions {

    /** A session under this identity. It holds no connection until a statement runs. */
    Session open(Identity identity);
}
