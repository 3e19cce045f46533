package dev.tenon.generator.resolve;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.problem.Checked;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.table.SpecTables;

/** Binds every operation of a spec to a table and every field and parameter to a column. */
public final class ModelResolver {

    private ModelResolver() {}

    /**
     * The model as it will be if the database agrees with the spec. Meant to be called before any
     * database is asked, so that a faulty spec costs nothing.
     *
     * @throws dev.tenon.generator.problem.ProblemsException with everything that cannot be bound
     *     ({@code MAP-4xx})
     */
    public static Checked<Model> resolve(SpecDocument spec, SpecTables tables) {
        if (spec.paths().isEmpty() && tables.tables().isEmpty()) {
            return new Checked<>(
                    new Model(
                            spec,
                            java.util.List.of(),
                            java.util.List.of(),
                            java.util.List.of(),
                            java.util.List.of()),
                    java.util.List.of());
        }
        throw new UnsupportedOperationException();
    }

    /**
     * The model with what the database says of nullability and defaults. Whether the database
     * agrees with the spec is for {@code check} to say.
     *
     * @throws dev.tenon.generator.problem.ProblemsException as above
     */
    public static Checked<Model> resolve(SpecDocument spec, SpecTables tables, Catalog catalog) {
        if (catalog.schemas().isEmpty()) {
            return resolve(spec, tables);
        }
        throw new UnsupportedOperationException();
    }
}
