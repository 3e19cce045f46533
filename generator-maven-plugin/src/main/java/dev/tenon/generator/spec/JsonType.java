package dev.tenon.generator.spec;

import java.util.Locale;

/** The types of JSON Schema; null is told by {@link SpecSchema#nullable()}. */
public enum JsonType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    OBJECT,
    ARRAY;

    /** The word in the spec, such as {@code integer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
