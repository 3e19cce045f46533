package dev.tenon.generator.golden;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.CatalogJson;
import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.jooq.JooqSources;
import dev.tenon.generator.migration.DesiredSchema;
import dev.tenon.generator.migration.MigrationPlanner;
import dev.tenon.generator.migration.MigrationProject;
import dev.tenon.generator.migration.PlannedMigration;
import dev.tenon.generator.output.Output;
import dev.tenon.generator.plan.Plan;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.table.DesiredSchemas;
import dev.tenon.generator.table.SpecTables;
import dev.tenon.generator.table.TableResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Takes a golden case to a real PostgreSQL: its first migration, its schema, its jOOQ classes. */
final class GoldenDatabase {

    /**
     * What the database made of a case.
     *
     * @param migrations file name → text of what Tenon writes into an empty project
     * @param schema the snapshot, as JSON
     * @param jooq jOOQ's classes
     */
    record Facts(TreeMap<String, String> migrations, String schema, Output jooq) {}

    private GoldenDatabase() {}

    static Facts facts(GoldenCase golden, Path scratch) throws IOException {
        return with(
                golden,
                scratch,
                (planned, catalog) -> {
                    var migrations = new TreeMap<String, String>();
                    planned.file()
                            .ifPresent(file ->
                                    migrations.put(
                                            Path.of(file.path()).getFileName().toString(),
                                            file.text()));
                    Output jooq = jooq(planned, golden.plan(catalog));
                    return new Facts(migrations, CatalogJson.write(catalog), jooq);
                });
    }

    private static <A> A with(
            GoldenCase golden, Path scratch, BiFunction<PlannedMigration, Catalog, A> use)
            throws IOException {
        SpecDocument document = golden.document();
        SpecTables tables = TableResolver.resolve(document);
        DesiredSchema desired = DesiredSchemas.of(tables, document);
        var project =
                new MigrationProject(
                        scratch,
                        handWritten(golden, scratch),
                        golden.spec().getFileName().toString(),
                        Optional.empty());
        try (var planned = new MigrationPlanner(project, SharedDatabase.server()).plan(desired)) {
            return use.apply(planned, planned.catalog());
        }
    }

    private static Output jooq(PlannedMigration planned, Plan plan) {
        try (var connection = planned.database().connect()) {
            return JooqSources.generate(connection, plan.jooq());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tenon's own files are left out: the case shows that it writes them. */
    private static Path handWritten(GoldenCase golden, Path scratch) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("migration"));
        if (Files.exists(golden.migrations())) {
            try (Stream<Path> files = Files.list(golden.migrations())) {
                for (Path file : files.toList()) {
                    String text = Files.readString(file);
                    if (!text.contains("written by Tenon")) {
                        Files.writeString(folder.resolve(file.getFileName()), text);
                    }
                }
            }
        }
        return folder;
    }
}
