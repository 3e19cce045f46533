package dev.tenon.generator.spec;

import java.util.Locale;

/**
 * What a foreign key does when the row it points at goes or changes (SQL's referential actions).
 */
public enum ReferenceAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** The words in SQL, such as {@code set null}. */
    public String sql() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
