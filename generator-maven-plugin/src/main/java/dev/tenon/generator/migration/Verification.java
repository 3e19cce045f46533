package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.CatalogReader;
import dev.tenon.generator.database.BuildDatabase;
import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.database.ScratchDatabase;
import dev.tenon.generator.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Database first: what the spec declares must be in the database, which is the live one if the user
 * names it, else what the migrations make. Nothing is planned and nothing is written.
 */
final class Verification {

    private final MigrationProject project;
    private final BuildDatabase build;

    Verification(MigrationProject project, BuildDatabase build) {
        this.project = project;
        this.build = build;
    }

    /**
     * Compares.
     *
     * @param schemas what to read of the database
     * @param desired what the spec declares, given the database
     * @throws dev.tenon.generator.problem.ProblemsException DB-301, DB-303, DB-311
     */
    PlannedMigration verify(List<String> schemas, Function<Catalog, DesiredSchema> desired) {
        var scratch = build.scratch("base");
        try {
            var scripts = MigrationFolder.read(project).scripts();
            var replay = new Replay(scratch.address(), scripts);
            replay.run();
            replay.runLate();
            DatabaseAddress base = project.live().orElse(scratch.address());
            var catalog = CatalogReader.read(base, schemas);
            project.live().ifPresent(live -> borrow(live, scratch));
            var disagreements = compare(desired.apply(catalog).withoutChecks(), catalog, scratch);
            return new PlannedMigration(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    disagreements,
                    replay.count(),
                    catalog,
                    base,
                    scratch::close);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** Types and functions of the live database that declarations may use. */
    private static void borrow(DatabaseAddress live, ScratchDatabase scratch) {
        new BorrowedTypes(live).copyTo(scratch.address());
    }

    private static List<Problem> compare(
            DesiredSchema desired, Catalog catalog, ScratchDatabase scratch) {
        var there = CatalogReader.read(scratch.address(), desired.schemas());
        var noneOurs = new OwnedNames(Map.of());
        new Statements(scratch.address())
                .create(desired.roles().stream().map(RoleDdl::create).toList());
        try (var wanted = new WantedDatabase(desired, there, noneOurs).build(scratch)) {
            var target = CatalogReader.read(wanted.address(), desired.schemas());
            return new Disagreements(desired, catalog).with(target);
        }
    }
}
