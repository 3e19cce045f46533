package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.query.BoundSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement as somebody else, in one round trip. Context and statement are sent as one
 * pipeline with one Sync, which PostgreSQL runs as one implicit transaction (PostgreSQL, Message
 * Flow, Pipelining); everything set here is local to it, so nothing is left behind whether it
 * succeeds or fails. An isolation of its own needs BEGIN and COMMIT around it, in the same trip.
 *
 * <p>The order matters. The connection is made clean first. Settings come next, while the login
 * role still holds: it may be granted parameters ({@code GRANT SET ON PARAMETER}) that the role of
 * the request is not. Then the search path, with the catalogue in front so that nothing stands
 * before it, and temporary relations at the end. Then the role. Limits come last, so that no
 * setting can weaken them; any role may set them.
 */
final class Pipeline {

    private static final String SETTING = ", pg_catalog.set_config(?, ?, true)";
    private static final String PATH_ROLE_AND_LIMIT =
            """
            , pg_catalog.set_config('search_path', ?, true), \
            pg_catalog.set_config('role', ?, true), \
            pg_catalog.set_config('statement_timeout', ?, true)\
            """;
    private static final String READ_ONLY =
            ", pg_catalog.set_config('transaction_read_only', 'on', true)";

    /** What PostgreSQL calls the role of a session that did not switch. */
    private static final String NO_ROLE = "none";

    private final PoolSettings settings;
    private final String login;

    /**
     * Runs over connections of a pool.
     *
     * @param login the session's user, as the server calls it
     */
    Pipeline(PoolSettings settings, String login) {
        this.settings = settings;
        this.login = login;
    }

    /**
     * Runs a statement; the connection must be in autocommit mode. After a failure in an explicit
     * transaction the connection has to be rolled back.
     */
    <A> Outcome<A> run(Connection connection, Frame frame, BoundSql sql, ResultHandler<A> handler)
            throws SQLException {
        String role = role(frame.identity().role());
        try (PreparedStatement jdbc = connection.prepareStatement(text(frame, sql))) {
            sql.bind(jdbc, bindContext(jdbc, frame, role));
            jdbc.execute();
            boolean givesRows = moveToStatement(jdbc, frame);
            A answer;
            try (ResultSet rows = givesRows ? jdbc.getResultSet() : null) {
                answer = handler.handle(rows, givesRows ? 0 : jdbc.getLargeUpdateCount());
            }
            return new Outcome<>(answer, left(jdbc, frame.left()));
        }
    }

    private static String text(Frame frame, BoundSql sql) {
        Identity identity = frame.identity();
        StringBuilder text = new StringBuilder(1024);
        if (frame.isolation() != null) {
            String level = frame.isolation().name().replace('_', ' ');
            text.append("begin isolation level ").append(level).append("; ");
        }
        text.append(Cleanliness.RESET).append("select ").append(Cleanliness.CHECK);
        text.repeat(SETTING, identity.settings().size()).append(PATH_ROLE_AND_LIMIT);
        text.append(identity.readOnly() ? READ_ONLY : "").append("; ");
        if (frame.preRequest() != null) {
            text.append("select ").append(quoted(frame.preRequest())).append("(); ");
        }
        text.append(sql.sql());
        String separator = "; select ";
        for (String name : frame.left()) {
            text.append(separator)
                    .append("pg_catalog.current_setting('")
                    .append(setting(name).replace("'", "''"))
                    .append("', true)");
            separator = ", ";
        }
        return text.append(frame.isolation() == null ? "" : "; commit").toString();
    }

    /** A name of the document, never of a request; quoted all the same. */
    private static String quoted(String function) {
        int dot = function.indexOf('.');
        if (dot < 1 || function.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("\"" + function + "\" is no schema and function");
        }
        return quote(function.substring(0, dot)) + '.' + quote(function.substring(dot + 1));
    }

    private static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private int bindContext(PreparedStatement jdbc, Frame frame, String role) throws SQLException {
        int position = 1;
        jdbc.setString(position++, login);
        for (Map.Entry<String, String> setting : frame.identity().settings().entrySet()) {
            jdbc.setString(position++, setting(setting.getKey()));
            jdbc.setString(position++, setting.getValue());
        }
        jdbc.setString(position++, settings.searchPath());
        jdbc.setString(position++, role);
        jdbc.setString(position++, Long.toString(time(frame.time()).toMillis()));
        return position;
    }

    /** The server has to give up before the socket does: then its answer is still heard. */
    private Duration time(@Nullable Duration asked) {
        Duration most = settings.socketTimeout().minusSeconds(1);
        Duration time = asked == null ? settings.statementTimeout() : asked;
        return time.compareTo(most) > 0 ? most : time;
    }

    /** Moves past the results of what stands before the statement; whether it gives rows. */
    private static boolean moveToStatement(PreparedStatement jdbc, Frame frame)
            throws SQLException {
        int before = 2 + (frame.isolation() == null ? 0 : 1) + (frame.preRequest() == null ? 0 : 1);
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

    /** Names with a dot are the service's own; those without are PostgreSQL's, role among them. */
    private static String setting(String name) {
        if (name.indexOf('.') < 1) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a setting");
        }
        return name;
    }
}
