package dev.tenon.generator;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.migration.DesiredSchema;
import dev.tenon.generator.migration.MigrationPlanner;
import dev.tenon.generator.migration.PlannedMigration;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.resolve.ModelResolver;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecReader;
import dev.tenon.generator.spec.SpecSettings;
import dev.tenon.generator.table.DesiredSchemas;
import dev.tenon.generator.table.KnownTypes;
import dev.tenon.generator.table.SpecTables;
import dev.tenon.generator.table.TableResolver;
import java.util.ArrayList;
import java.util.List;

/**
 * A spec that is sound by itself; no database has been asked.
 *
 * @param document as read
 * @param tables the tables and views it names
 * @param warnings what was noticed
 */
record ReadSpec(SpecDocument document, SpecTables tables, List<Problem> warnings) {

    ReadSpec {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a project's spec and finds all that is wrong with it by itself.
     *
     * @throws dev.tenon.generator.problem.ProblemsException SRC-1xx, SPEC-2xx, MAP-4xx or NAME-5xx
     */
    static ReadSpec read(Project project) {
        var document = SpecReader.read(project.root(), project.spec());
        var tables = TableResolver.resolve(document);
        var warnings = new ArrayList<>(tables.warnings());
        warnings.addAll(ModelResolver.resolve(document, tables).warnings());
        return new ReadSpec(document, tables, warnings);
    }

    /** The schema that migrations have to reach. */
    DesiredSchema wanted() {
        return DesiredSchemas.of(tables, document);
    }

    /** The schema that a database which was there first has to hold. */
    private DesiredSchema wanted(Catalog catalog) {
        return DesiredSchemas.of(KnownTypes.fill(tables, catalog), document);
    }

    /** Who owns the tables. */
    SpecSettings.Migrations mode() {
        return document.settings().migrations();
    }

    /** Plans the next migration; or nothing, where the database was there first. */
    PlannedMigration plan(MigrationPlanner planner) {
        return switch (mode()) {
            case WRITE -> planner.plan(wanted());
            case VERIFY -> planner.verify(tables.schemas(), this::wanted);
        };
    }

    /** How much there is, such as {@code 2 paths, 4 operations, 2 schemas}. */
    String summary() {
        long operations =
                document.paths().stream().mapToLong(path -> path.operations().size()).sum();
        return Counts.of(document.paths().size(), "path")
                + ", "
                + Counts.of(operations, "operation")
                + ", "
                + Counts.of(document.schemas().size(), "schema");
    }
}
