package dev.tenon.runtime.session;

import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.query.BoundSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement as somebody else, in one round trip. Context and statement are sent as one
 * pipeline with one Sync, which PostgreSQL runs as one implicit transaction (PostgreSQL, Message
 * Flow, Pipelining); everything set here is local to it, so nothing is left behind whether it
 * succeeds or fails. An isolation of its own needs BEGIN and COMMIT around it, and what is only
 * tried BEGIN and ROLLBACK, in the same trip.
 *
 * <p>The order matters. The connection is made clean first. Settings come next, while the login
 * role still holds: it may be granted parameters ({@code GRANT SET ON PARAMETER}) that the role of
 * the request is not. Then the search path, with the catalogue in front so that nothing stands
 * before it, and temporary relations at the end. Then the role. Limits come last, so that no
 * setting can weaken them; any role may set them.
 */
final class Pipeline {

    /** What PostgreSQL calls the role of a session that did not switch. */
    private static final String NO_ROLE = "none";

    private final PoolSettings settings;
    private final SessionDefaults session;

    /**
     * Runs over connections of a pool.
     *
     * @param session what its sessions are before a trip
     */
    Pipeline(PoolSettings settings, SessionDefaults session) {
        this.settings = settings;
        this.session = session;
    }

    /**
     * Runs a statement; the connection must be in autocommit mode. After a failure in an explicit
     * transaction the connection has to be rolled back.
     */
    <A> Outcome<A> run(Connection connection, Frame frame, BoundSql sql, ResultHandler<A> handler)
            throws SQLException {
        TripForm form = TripForm.of(frame, session);
        try (PreparedStatement jdbc = connection.prepareStatement(sql.within(form))) {
            sql.bind(jdbc, bindContext(jdbc, frame, form));
            jdbc.execute();
            boolean givesRows = moveToStatement(jdbc, frame);
            A answer;
            try (ResultSet rows = givesRows ? jdbc.getResultSet() : null) {
                answer = handler.handle(rows, givesRows ? 0 : jdbc.getLargeUpdateCount());
            }
            return new Outcome<>(answer, left(jdbc, frame.left()));
        }
    }

    private int bindContext(PreparedStatement jdbc, Frame frame, TripForm form)
            throws SQLException {
        int position = 1;
        jdbc.setString(position++, session.login());
        if (!form.path()) {
            jdbc.setString(position++, settings.searchPath());
        }
        for (Map.Entry<String, String> setting : frame.roleSettings().entrySet()) {
            jdbc.setString(position++, setting.getKey());
            jdbc.setString(position++, setting.getValue());
        }
        for (Map.Entry<String, String> setting : frame.identity().settings().entrySet()) {
            jdbc.setString(position++, TripForm.setting(setting.getKey()));
            jdbc.setString(position++, setting.getValue());
        }
        if (form.path()) {
            jdbc.setString(position++, settings.searchPath());
        }
        jdbc.setString(position++, role(frame.identity().role()));
        if (form.time()) {
            jdbc.setString(
                    position++, Long.toString(settings.statementTime(frame.time()).toMillis()));
        }
        return position;
    }

    /** Moves past the results of what stands before the statement; whether it gives rows. */
    private static boolean moveToStatement(PreparedStatement jdbc, Frame frame)
            throws SQLException {
        int before = 2 + (frame.isExplicit() ? 1 : 0) + (frame.preRequest() == null ? 0 : 1);
        boolean givesRows = false;
        for (int i = 0; i < before; i++) {
            givesRows = jdbc.getMoreResults();
        }
        return givesRows;
    }

    private static Map<String, String> left(PreparedStatement jdbc, List<String> names)
            throws SQLException {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, String> left = new LinkedHashMap<>();
        jdbc.getMoreResults();
        try (ResultSet row = jdbc.getResultSet()) {
            row.next();
            for (int i = 0; i < names.size(); i++) {
                String value = row.getString(i + 1);
                if (value != null && !value.isEmpty()) {
                    left.put(names.get(i), value);
                }
            }
        }
        return left;
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
}
