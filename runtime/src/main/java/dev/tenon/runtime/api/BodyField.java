package dev.tenon.runtime.api;

import org.jspecify.annotations.Nullable;

/**
 * A member of a request body.
 *
 * @param name name in JSON
 * @param type how its JSON becomes a value
 * @param required whether its absence is a violation
 * @param nullable whether JSON {@code null} is a value of it
 * @param defaultValue value taken when it is absent; null for none, then the database decides
 * @param <T> the Java type of its value
 */
public record BodyField<T>(
        String name,
        ValueType<T> type,
        boolean required,
        boolean nullable,
        @Nullable T defaultValue) {

    /** A member that must be there. */
    public static <T> BodyField<T> required(String name, ValueType<T> type) {
        return new BodyField<>(name, type, true, false, null);
    }

    /** A member that may be absent. */
    public static <T> BodyField<T> optional(String name, ValueType<T> type) {
        return new BodyField<>(name, type, false, false, null);
    }

    /** The same member, {@code null} allowed. */
    public BodyField<T> orNull() {
        return new BodyField<>(name, type, required, true, defaultValue);
    }

    /** The same member with a value for when it is absent. */
    public BodyField<T> orElse(T value) {
        return new BodyField<>(name, type, required, nullable, value);
    }
}
