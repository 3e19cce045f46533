package dev.tenon.runtime.internal.front;

/** What of a request did not arrive in time. An event on the pipeline of its connection. */
enum Late {
    /** The request line and the header fields. */
    HEAD,
    /** The body. */
    BODY
}
