package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.query.BoundSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement as somebody else, in one round trip. Context and statement are sent as one
 * pipeline with one Sync, which PostgreSQL runs as one implicit transaction (PostgreSQL, Message
 * Flow, Pipelining); everything set here is local to it, so nothing is left behind whether it
 * succeeds or fails.
 *
 * <p>The order matters. Settings come first, while the login role still holds: it may be granted
 * parameters ({@code GRANT SET ON PARAMETER}) that the role of the request is not. The role comes
 * next. Limits come last, so that no setting can weaken them; any role may set them.
 */
final class Pipeline {

    private static final String SETTING = ", set_config(?, ?, true)";
    private static final String ROLE_AND_LIMIT =
            ", set_config('role', ?, true), set_config('statement_timeout', ?, true)";
    private static final String READ_ONLY = ", set_config('transaction_read_only', 'on', true)";

    /** What PostgreSQL calls the role of a session that did not switch. */
    private static final String NO_ROLE = "none";

    private final String statementTimeout;

    Pipeline(Duration statementTimeout) {
        this.statementTimeout = Long.toString(statementTimeout.toMillis());
    }

    /** What a run gave, and whether the connection had kept a role that a statement before left. */
    record Run<A>(A answer, boolean tainted) {}

    /** Runs a statement; the connection must be in autocommit mode. */
    <A> Run<A> run(Connection connection, Identity identity, BoundSql sql, ResultHandler<A> handler)
            throws SQLException {
        String role = role(identity.role());
        try (PreparedStatement jdbc = connection.prepareStatement(text(identity, sql))) {
            sql.bind(jdbc, bindContext(jdbc, identity, role));
            jdbc.execute();
            boolean tainted = isTainted(jdbc);
            boolean givesRows = jdbc.getMoreResults();
            try (ResultSet rows = givesRows ? jdbc.getResultSet() : null) {
                A answer = handler.handle(rows, givesRows ? 0 : jdbc.getLargeUpdateCount());
                return new Run<>(answer, tainted);
            }
        }
    }

    /** The role before anything is set tells whether SQL of an earlier trip has left one. */
    private static String text(Identity identity, BoundSql sql) {
        StringBuilder text = new StringBuilder(512).append("select current_setting('role')");
        text.repeat(SETTING, identity.settings().size()).append(ROLE_AND_LIMIT);
        return text.append(identity.readOnly() ? READ_ONLY : "")
                .append("; ")
                .append(sql.sql())
                .toString();
    }

    private int bindContext(PreparedStatement jdbc, Identity identity, String role)
            throws SQLException {
        int position = 1;
        for (Map.Entry<String, String> setting : identity.settings().entrySet()) {
            jdbc.setString(position++, setting(setting.getKey()));
            jdbc.setString(position++, setting.getValue());
        }
        jdbc.setString(position++, role);
        jdbc.setString(position++, statementTimeout);
        return position;
    }

    private static boolean isTainted(PreparedStatement jdbc) throws SQLException {
        try (ResultSet context = jdbc.getResultSet()) {
            return context.next() && !NO_ROLE.equals(context.getString(1));
        }
    }

    /** PostgreSQL takes {@code none} and NULL for the login role without an error. */
    private static String role(@Nullable String role) {
        if (role == null) {
            return NO_ROLE;
        }
        if (role.isBlank() || role.equalsIgnoreCase(NO_ROLE) || role.indexOf('\0') >= 0) {
            throw ProblemCode.FORBIDDEN.exception("The caller's role is not one to act as.");
        }
        return role;
    }

    /** Names with a dot are the service's own; those without are PostgreSQL's, role among them. */
    private static String setting(String name) {
        if (name.indexOf('.') < 1) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a setting");
        }
        return name;
    }
}
