package dev.tenon.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Reads values of one {@link dev.tenon.runtime.api.ValueType}, checked against every keyword of it.
 * Safe for use by many threads.
 *
 * @param <T> the Java type of a value
 */
interface ValueReader<T> {

    /**
     * The value a source stands on, which is not {@code null}; leaves it on the last token of the
     * value.
     *
     * @return null when it added a violation to {@code place}
     */
    @Nullable T fromJson(JsonSource source, Place place);

    /**
     * The value a parameter's text stands for.
     *
     * @return null when it added a violation to {@code place}
     */
    @Nullable T fromText(String text, Place place);
}
