package dev.tenon.runtime.api;

/** The text forms of a string that are checked when it is read (OpenAPI format registry). */
public enum Format {
    /** Any text. */
    NONE,
    /** An e-mail address (RFC 5321 mailbox). */
    EMAIL,
    /** An absolute URI (RFC 3986). */
    URI
}
