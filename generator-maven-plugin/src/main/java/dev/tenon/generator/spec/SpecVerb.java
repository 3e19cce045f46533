package dev.tenon.generator.spec;

import java.util.Locale;

/** What a role may do with rows. */
public enum SpecVerb {
    SELECT,
    INSERT,
    UPDATE,
    DELETE;

    /** The word of SQL, such as {@code select}. */
    public String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
