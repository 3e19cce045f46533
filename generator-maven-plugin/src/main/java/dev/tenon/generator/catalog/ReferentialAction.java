package dev.tenon.generator.catalog;

import java.util.Locale;

/** What happens to a referring row when the row it refers to goes or changes its key. */
public enum ReferentialAction {
    /** The statement fails, at its end. */
    NO_ACTION,
    /** The statement fails at once. */
    RESTRICT,
    /** The referring row goes or changes too. */
    CASCADE,
    /** The referring columns become null. */
    SET_NULL,
    /** The referring columns take their defaults. */
    SET_DEFAULT;

    /** The words of SQL, such as {@code set null}. */
    public String sql() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
