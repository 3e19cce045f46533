package dev.tenon.generator.table;

import dev.tenon.generator.spec.SpecDocument;

/** Finds the tables and views that a spec names; needs no database. */
public final class TableResolver {

    private TableResolver() {}

    /**
     * The tables of a spec.
     *
     * @throws dev.tenon.generator.problem.ProblemsException with every table, column or reference
     *     that cannot be ({@code MAP-4xx}, {@code NAME-5xx})
     */
    public static SpecTables resolve(SpecDocument spec) {
        if (spec.paths().isEmpty()) {
            return new SpecTables(
                    java.util.List.of(),
                    java.util.List.of(),
                    java.util.List.of(),
                    java.util.List.of());
        }
        throw new UnsupportedOperationException();
    }
}
