package dev.tenon.generator.catalog;

import java.util.Locale;

/** What a role may do with the rows of a relation (PostgreSQL, Privileges). */
public enum Privilege {
    SELECT,
    INSERT,
    UPDATE,
    DELETE;

    /** The word of SQL, such as {@code select}. */
    public String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
