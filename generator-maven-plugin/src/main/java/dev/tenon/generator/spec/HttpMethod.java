package dev.tenon.generator.spec;

import java.util.Locale;

/** The methods an operation can have. */
public enum HttpMethod {
    GET,
    PUT,
    POST,
    DELETE,
    PATCH;

    /** The key in the spec, such as {@code get}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
