package dev.tenon.generator.migration;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.exception.FlywayMigrateException;

/** Flyway on one database with files that are already read. */
final class FlywayRun {

    private final DatabaseAddress database;
    private final List<MigrationScript> scripts;

    FlywayRun(DatabaseAddress database, List<MigrationScript> scripts) {
        this.database = database;
        this.scripts = scripts;
    }

    /**
     * Runs what the database has not seen yet.
     *
     * @return how many migrations ran
     * @throws ProblemsException DB-301 with file and line when one does not
     */
    int migrate(Callback... callbacks) {
        try {
            return new Flyway(configuration(callbacks)).migrate().migrationsExecuted;
        } catch (FlywayMigrateException e) {
            throw new ProblemsException(List.of(failed(e)));
        } catch (FlywayException e) {
            throw new ProblemsException(List.of(unreadable(e)));
        }
    }

    /** No placeholders: a comment of the user's may hold {@code ${…}}. */
    private FluentConfiguration configuration(Callback... callbacks) {
        return Flyway.configure(FlywayRun.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .loggers("slf4j")
                .resourceProvider(new ScriptResources(scripts))
                .locations(new String[0])
                .defaultSchema("public")
                .placeholderReplacement(false)
                .validateMigrationNaming(false)
                .failOnMissingLocations(false)
                .cleanDisabled(true)
                .callbacks(callbacks);
    }

    private Problem failed(FlywayMigrateException e) {
        String file = e.getMigration().getScript();
        var script = scripts.stream().filter(found -> found.file().equals(file)).findFirst();
        Location place =
                script.<Location>map(found -> ScriptLines.location(found, e.getLineNumber()))
                        .orElse(new Location.InDatabase(file));
        return new Problem(
                ProblemCode.MIGRATION_FAILED,
                place,
                "the migration does not run",
                rootMessage(e),
                "mend it if no database has applied it yet, else write another that does");
    }

    private static Problem unreadable(FlywayException e) {
        return new Problem(
                ProblemCode.MIGRATION_FAILED,
                new Location.InDatabase("migrations"),
                "the migrations cannot be run",
                rootMessage(e),
                "give each file a version of its own and leave applied ones as they are");
    }

    /** What the database said, else the last cause, on one line. */
    static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String said = String.valueOf(cause.getMessage());
        return Statements.POSITION
                .matcher(said)
                .replaceAll("")
                .strip()
                .replaceAll("\\s*\\R\\s*", "; ");
    }

    /** The files a database has applied, in the order it did; none without a history. */
    static List<String> history(DatabaseAddress database) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            List<String> files = new ArrayList<>();
            if (has(statement)) {
                try (var rows =
                        statement.executeQuery(
                                """
                                select script from public.flyway_schema_history
                                where success and type = 'SQL' order by installed_rank
                                """)) {
                    while (rows.next()) {
                        files.add(rows.getString(1));
                    }
                }
            }
            return files;
        } catch (SQLException e) {
            throw database.unreachable(e);
        }
    }

    private static boolean has(Statement statement) throws SQLException {
        try (var found =
                statement.executeQuery("select to_regclass('public.flyway_schema_history')")) {
            return found.next() && found.getString(1) != null;
        }
    }
}
