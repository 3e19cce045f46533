package dev.tenon.runtime.api;

import org.jspecify.annotations.Nullable;

/** The values read from one request body, each of them checked. */
public interface BodyValues {

    /** The value of a member, or its default; null when it is absent or JSON {@code null}. */
    <T> @Nullable T get(BodyField<T> field);

    /** The value of a member with absent and {@code null} kept apart; no default applies. */
    <T> Change<T> change(BodyField<T> field);
}
