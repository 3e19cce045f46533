package dev.tenon.runtime.api;

import org.jspecify.annotations.Nullable;

/**
 * What a patch says of one column: leave it, or set it, perhaps to null (RFC 7396).
 *
 * @param <T> the Java type of the column
 */
public sealed interface Change<T> {

    /** The column stays as it is. */
    static <T> Change<T> keep() {
        return new Keep<>();
    }

    /** The column gets this value; null is SQL NULL. */
    static <T> Change<T> to(@Nullable T value) {
        return new To<>(value);
    }

    /** See {@link Change#keep}. */
    record Keep<T>() implements Change<T> {}

    /** See {@link Change#to}. */
    record To<T>(@Nullable T value) implements Change<T> {}
}
