package dev.tenon.generator.migration;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Runs statements on a scratch database, all or none. */
final class Statements {

    /** How the driver ends a message, in whatever language: {@code Position: 38}. */
    static final Pattern POSITION = Pattern.compile("\\R\\s*\\p{L}+\\s?: ?([0-9]{1,9})\\s*$");

    private final DatabaseAddress database;

    Statements(DatabaseAddress database) {
        this.database = database;
    }

    /**
     * Creates what the spec declares.
     *
     * @throws ProblemsException DB-311 at the declaration that PostgreSQL does not take
     */
    void create(List<DdlStatement> statements) {
        try {
            tryRun(statements.stream().map(DdlStatement::sql).toList());
        } catch (SQLException somewhere) {
            createOneByOne(statements);
        }
    }

    private void createOneByOne(List<DdlStatement> statements) {
        try (var connection = database.connect();
                var run = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var statement : statements) {
                try {
                    run.execute(statement.sql());
                } catch (SQLException e) {
                    throw rejected(statement, e);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw database.unreachable(e);
        }
    }

    /** Runs statements of ours that cannot but run. */
    void run(List<String> statements) {
        try {
            tryRun(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(String.join(";\n", statements), e);
        }
    }

    /**
     * Runs statements that may fail for the sake of what is hand-written.
     *
     * @throws SQLException with the database's words
     */
    void tryRun(List<String> statements) throws SQLException {
        try (var connection = database.connect();
                var run = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (!statements.isEmpty()) {
                run.execute(String.join(";\n", statements)); // in one round trip
            }
            connection.commit();
        }
    }

    private static ProblemsException rejected(DdlStatement statement, SQLException e) {
        var position = POSITION.matcher(String.valueOf(e.getMessage()));
        Location location = statement.at(position.find() ? Integer.parseInt(position.group(1)) : 0);
        return new ProblemsException(
                List.of(
                        new Problem(
                                ProblemCode.DECLARATION_REJECTED,
                                location,
                                "PostgreSQL does not accept this declaration",
                                FlywayRun.rootMessage(e),
                                "correct the type, default, check or reference it names; a type or"
                                        + " function of your own comes from a hand-written"
                                        + " migration")));
    }
}
