package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.CatalogReader;
import dev.tenon.generator.database.BuildDatabase;
import dev.tenon.generator.database.ScratchDatabase;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Plans the next migration of a project: replay, compare, write down. */
public final class MigrationPlanner {

    private final MigrationProject project;
    private final BuildDatabase build;

    /**
     * Prepares to plan.
     *
     * @param build where scratch databases are made
     */
    public MigrationPlanner(MigrationProject project, BuildDatabase build) {
        this.project = project;
        this.build = build;
    }

    /**
     * Replays what is committed and finds what is missing from it; writes nothing to disk.
     *
     * @return the caller closes it, which drops its database
     * @throws ProblemsException DB-301 to DB-314 and BUG-901, all of a step at once
     */
    public PlannedMigration plan(DesiredSchema desired) {
        var base = build.scratch("base");
        try {
            return plan(desired, base);
        } catch (RuntimeException e) {
            base.close();
            throw e;
        }
    }

    /**
     * Takes the database for the truth and finds where the spec does not agree with it; plans and
     * writes nothing.
     *
     * @param schemas what to read of the database
     * @param desired what the spec declares, given the database
     * @return the caller closes it, which drops its database; with the disagreements
     * @throws ProblemsException DB-301, DB-303, DB-311
     */
    public PlannedMigration verify(List<String> schemas, Function<Catalog, DesiredSchema> desired) {
        return new Verification(project, build).verify(schemas, desired);
    }

    private PlannedMigration plan(DesiredSchema desired, ScratchDatabase base) {
        var folder = MigrationFolder.read(project);
        var pending = folder.pending();
        var committed =
                folder.scripts().stream()
                        .filter(script -> !pending.equals(Optional.of(script)))
                        .toList();
        var replay = new Replay(base.address(), committed);
        replay.run();
        var changes = new PendingChanges(desired, committed, replay.ownership());
        var made = changes.make(base);
        var catalog =
                replay.runLate() ? CatalogReader.read(base.address(), desired.schemas()) : made;
        requireViews(desired, catalog);
        var file = file(changes, folder, committed);
        var obsolete =
                pending.map(MigrationScript::path)
                        .filter(path ->
                                file.map(MigrationFile::path).filter(path::equals).isEmpty());
        return new PlannedMigration(
                file,
                obsolete,
                changes.statements().stream()
                        .map(statement -> new Change(statement.risk(), statement.sql()))
                        .toList(),
                changes.warnings(),
                List.of(),
                replay.count(),
                catalog,
                base.address(),
                base::close);
    }

    private Optional<MigrationFile> file(
            PendingChanges changes, MigrationFolder folder, List<MigrationScript> committed) {
        if (changes.statements().isEmpty()) {
            return Optional.empty();
        }
        String name = changes.name().file(MigrationFolder.nextVersion(committed));
        String text =
                new MigrationText(project.specName())
                        .write(name, changes.reasons(), changes.statements());
        return Optional.of(new MigrationFile(folder.pathOf(name), text));
    }

    /** DB-310 for views of the spec that nothing creates. */
    private static void requireViews(DesiredSchema desired, Catalog catalog) {
        var missing =
                desired.views().stream()
                        .filter(view -> catalog.relation(view.schema(), view.name()).isEmpty())
                        .map(view ->
                                new Problem(
                                        ProblemCode.VIEW_MISSING,
                                        view.location(),
                                        "there is no view \""
                                                + view.schema()
                                                + "."
                                                + view.name()
                                                + "\"",
                                        "views come from hand-written migrations",
                                        "create it in a migration of your own, such as R__"
                                                + view.name()
                                                + ".sql"))
                        .toList();
        if (!missing.isEmpty()) {
            throw new ProblemsException(missing);
        }
    }
}
