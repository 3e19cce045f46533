package dev.tenon.generator;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.migration.Change;
import dev.tenon.generator.migration.Drift;
import dev.tenon.generator.migration.MigrationFile;
import dev.tenon.generator.migration.PlannedMigration;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Whether spec, migrations and a live database say the same. */
final class Agreement {

    private final Project project;
    private final Stages stages;

    Agreement(Project project, Stages stages) {
        this.project = project;
        this.stages = stages;
    }

    /**
     * Compares migrations with the spec, and the live database, if there is one, with migrations.
     *
     * @throws ProblemsException OUT-602, OUT-605 or DB-313
     */
    void check(Build build, ResolvedSpec spec) throws IOException {
        try (var stage = stages.begin("migration", project.shown(project.migrations()))) {
            var planned = spec.schema().planned();
            if (planned.isPresent()) {
                requireWritten(planned.get());
            }
            stage.done("nothing to write");
        }
        var roles = new RolesPage(project);
        roles.requireWritten(roles.text(spec));
        project.live().ifPresent(live -> compare(build, spec, live));
    }

    private void requireWritten(PlannedMigration planned) throws IOException {
        if (planned.obsolete().isPresent()) {
            throw missing(
                    planned.obsolete().get(),
                    "the migration does not fit the spec any more",
                    "it was written for an earlier state of the spec and never committed");
        }
        var file = planned.file();
        if (file.isPresent() && !isThere(file.get())) {
            throw missing(
                    file.get().path(),
                    "the migration that the spec needs is not there",
                    planned.changes().stream().map(Change::sql).collect(Collectors.joining("\n")));
        }
    }

    private boolean isThere(MigrationFile file) throws IOException {
        Path path = project.root().resolve(file.path());
        return Files.exists(path) && Files.readString(path).equals(file.text());
    }

    private static ProblemsException missing(String path, String what, String cause) {
        return new ProblemsException(
                List.of(
                        new Problem(
                                ProblemCode.MIGRATION_MISSING,
                                new Location.InFile(path, 1, 1, 1, "", ""),
                                what,
                                cause,
                                "run mvn tenon:diff, review the file and commit it")));
    }

    private void compare(Build build, ResolvedSpec spec, DatabaseAddress live) {
        try (var stage = stages.begin("drift", live.toString())) {
            var drift = new Drift(Databases.migrations(project), build.database());
            var problems = drift.compare(live, spec.spec().tables().schemas());
            if (!problems.isEmpty()) {
                throw new ProblemsException(problems);
            }
            stage.done("as its migrations make it");
        }
    }
}
