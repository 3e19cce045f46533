package dev.tenon.runtime.api;

import org.jspecify.annotations.Nullable;

/**
 * A declared parameter of an operation (OpenAPI 3.1 §4.8.12).
 *
 * @param name name on the wire
 * @param in where it stands in the request
 * @param type how its text becomes a value; an array reads repeated ({@code a=1&a=2}) and
 *     comma-separated ({@code a=1,2}) forms
 * @param required whether its absence is a violation
 * @param defaultValue value taken when it is absent; null for none
 * @param <T> the Java type of its value
 */
public record Parameter<T>(
        String name, In in, ValueType<T> type, boolean required, @Nullable T defaultValue) {

    /** Where a parameter stands. */
    public enum In {
        PATH,
        QUERY,
        HEADER
    }

    /** A parameter in the path; always required. */
    public static <T> Parameter<T> path(String name, ValueType<T> type) {
        return new Parameter<>(name, In.PATH, type, true, null);
    }

    /** An optional parameter in the query string. */
    public static <T> Parameter<T> query(String name, ValueType<T> type) {
        return new Parameter<>(name, In.QUERY, type, false, null);
    }

    /** An optional header. */
    public static <T> Parameter<T> header(String name, ValueType<T> type) {
        return new Parameter<>(name, In.HEADER, type, false, null);
    }

    /** The same parameter, its absence a violation. */
    public Parameter<T> asRequired() {
        return new Parameter<>(name, in, type, true, null);
    }

    /** The same parameter with a value for when it is absent. */
    public Parameter<T> orElse(T value) {
        return new Parameter<>(name, in, type, false, value);
    }
}
