package dev.tenon.runtime.query;

import org.jooq.Catalog;
import org.jooq.EnumType;
import org.jooq.Schema;
import org.jooq.impl.DSL;
import org.jooq.impl.SchemaImpl;
import org.jspecify.annotations.Nullable;

/** The type {@code probe.mood} as jOOQ's generator would show it. */
public enum Mood implements EnumType {
    CALM("calm"),
    WILD("wild");

    private final String literal;

    Mood(String literal) {
        this.literal = literal;
    }

    @Override
    public String getLiteral() {
        return literal;
    }

    @Override
    public String getName() {
        return "mood";
    }

    @Override
    public @Nullable Catalog getCatalog() {
        return null;
    }

    @Override
    public Schema getSchema() {
        return new SchemaImpl(DSL.name("probe"));
    }
}
