package dev.tenon.generator.migration;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Applies a project's migrations to a database: the one place that writes to a database of the
 * user's. Each file is a transaction; Flyway's lock keeps two of these apart.
 */
public final class Migrator {

    private final MigrationProject project;

    /** Prepares to migrate; the live database of the project plays no part. */
    public Migrator(MigrationProject project) {
        this.project = project;
    }

    /**
     * Applies what the database lacks and notes that in {@code .tenon/applied}.
     *
     * @throws ProblemsException DB-312 that says what was applied and what was not; DB-303
     */
    public MigrationReport migrate(DatabaseAddress live) {
        requireAnswer(live);
        var scripts = MigrationFolder.read(project).scripts();
        var run = new FlywayRun(live, scripts);
        var before = FlywayRun.history(live);
        try {
            run.migrate();
        } catch (ProblemsException e) {
            var done = note(scripts, before, FlywayRun.history(live));
            throw new ProblemsException(
                    e.problems().stream().map(problem -> stopped(problem, done)).toList());
        }
        return new MigrationReport(note(scripts, before, FlywayRun.history(live)), before.size());
    }

    private static void requireAnswer(DatabaseAddress live) {
        try (var connection = live.connect()) {
            connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw live.unreachable(e);
        }
    }

    /** Writes down everything the database has; returns what is new there. */
    private List<String> note(
            List<MigrationScript> scripts, List<String> before, List<String> after) {
        var applied = Set.copyOf(after);
        AppliedMigrations.of(project.root())
                .add(scripts.stream().filter(script -> applied.contains(script.file())).toList());
        return after.subList(before.size(), after.size());
    }

    private static Problem stopped(Problem problem, List<String> done) {
        String applied =
                done.isEmpty()
                        ? "nothing was applied"
                        : "applied before it: " + String.join(", ", done);
        return new Problem(
                ProblemCode.MIGRATE_STOPPED,
                problem.location(),
                "the migration stopped here and PostgreSQL took the file back; " + applied,
                problem.cause(),
                "mend the file or the rows it trips over, then migrate again");
    }
}
