package dev.tenon.runtime.problem;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a caller is told when the database refuses, by SQLSTATE (PostgreSQL, Appendix A). Fields
 * carry their names in the spec; values, SQL text and names of tables or constraints never leave.
 * The server's own words are told only where SQL chose them for the caller: {@code RAISE} without a
 * state of its own, and the states {@code PTxyz}, which name an HTTP status.
 */
public final class SqlStateProblems {

    private static final Logger LOG = LoggerFactory.getLogger(SqlStateProblems.class);

    /** Title of a status that has no code of its own. */
    private static final String REFUSED = "The request was refused";

    private SqlStateProblems() {}

    /**
     * The problem of a failure; faults of the service are logged under the incident they name.
     *
     * @param statement what was run; null for a query of a Java caller
     */
    public static Problem of(SQLException failure, @Nullable Statement<?> statement) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        ServerErrorMessage server =
                failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        if (server == null) {
            return client(state, failure);
        }
        return switch (state) {
            case "P0001" -> said(ProblemCode.MALFORMED.problem(), server);
            case "22001", "22003" -> ConstraintProblems.invalid(TooLong.violations(statement));
            case "22023" ->
                    isRoleSwitch(server)
                            ? forbidden(server)
                            : ConstraintProblems.invalid(List.of());
            case "42501" -> forbidden(server);
            case "25006" ->
                    ProblemCode.METHOD_NOT_ALLOWED.problem("The method only reads, and SQL wrote.");
            case "40001", "40P01" ->
                    ProblemCode.CONFLICT.problem(
                            "Another change came first, several times over.", "Try again.");
            case "57014", "25P04" -> ProblemCode.TIMEOUT.problem();
            // An index entry has room for a third of a page: the text is too long to be looked up.
            case "54000" -> ConstraintProblems.invalid(List.of());
            case "55P03" -> unavailable("The row is being changed by another request.", server);
            default -> byClass(state, server, statement);
        };
    }

    private static Problem byClass(
            String state, ServerErrorMessage server, @Nullable Statement<?> statement) {
        if (state.startsWith("PT")) {
            return raised(state, server);
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "53", "57" -> unavailable("The database is not available.", server);
            case "22" ->
                    sendsNothing(statement)
                            ? internal(server)
                            : ConstraintProblems.invalid(List.of());
            case "44" -> ConstraintProblems.invalid(List.of());
            case "23" -> ConstraintProblems.of(server, statement);
            case "28", "0L", "0P" -> forbidden(server);
            default -> internal(server);
        };
    }

    /** A value that no caller sent, such as a zero a view divides by, is not the caller's fault. */
    private static boolean sendsNothing(@Nullable Statement<?> statement) {
        return statement != null
                && statement.assignments().isEmpty()
                && statement.predicates().isEmpty();
    }

    private static Problem client(String state, SQLException failure) {
        if (state.startsWith("08")) {
            LOG.error("connection lost: SQLSTATE {}", state);
            return ProblemCode.UNAVAILABLE.problem("The connection to the database was lost.");
        }
        if (state.startsWith("22")) {
            return ConstraintProblems.invalid(List.of());
        }
        String incident = incident();
        LOG.error("incident {}: the driver failed with SQLSTATE {}", incident, state, failure);
        return ProblemCode.INTERNAL.problem("Incident " + incident + ".");
    }

    /** Names of missing rights help an operator, not a caller. */
    private static Problem forbidden(ServerErrorMessage server) {
        LOG.info("refused with SQLSTATE {}: {}", server.getSQLState(), SafeWords.of(server));
        return ProblemCode.FORBIDDEN.problem();
    }

    /** An unknown role is told as a parameter value that its check did not take. */
    private static boolean isRoleSwitch(ServerErrorMessage server) {
        return Objects.requireNonNullElse(server.getRoutine(), "").endsWith("_check_hook");
    }

    private static Problem raised(String state, ServerErrorMessage server) {
        if (!state.matches("PT[45]\\d\\d")) {
            return internal(server);
        }
        int status = Integer.parseInt(state.substring(2));
        ProblemCode code = ProblemCode.ofStatus(status);
        String title = code.status() == status ? code.title() : REFUSED;
        return said(new Problem(status, "TN-" + status, title, null, null, List.of()), server);
    }

    private static Problem said(Problem problem, ServerErrorMessage server) {
        return new Problem(
                problem.status(),
                problem.code(),
                problem.title(),
                server.getDetail() == null
                        ? server.getMessage()
                        : server.getMessage() + " " + server.getDetail(),
                server.getHint(),
                List.of());
    }

    private static Problem unavailable(String detail, ServerErrorMessage server) {
        LOG.error("not available: SQLSTATE {}: {}", server.getSQLState(), SafeWords.of(server));
        return ProblemCode.UNAVAILABLE.problem(detail);
    }

    private static Problem internal(ServerErrorMessage server) {
        String incident = incident();
        LOG.error(
                "incident {}: SQLSTATE {}: {}",
                incident,
                server.getSQLState(),
                SafeWords.of(server));
        return ProblemCode.INTERNAL.problem("Incident " + incident + ".");
    }

    private static String incident() {
        return UUID.randomUUID().toString();
    }
}
