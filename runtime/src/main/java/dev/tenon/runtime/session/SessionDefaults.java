package dev.tenon.runtime.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/**
 * What a session of the pool is before a trip: {@code RESET ALL} goes back to it. A search path and
 * a time that a connection was opened with need not be set again by each trip, which costs the
 * database a tenth of it. Poolers in between may refuse or forget them: then trips set both.
 *
 * @param login the session's user, as the server calls it
 * @param kept whether sessions begin with the search path and the time of the pool
 * @param lazy whether the server looks at temporary relations only where there may be some
 */
record SessionDefaults(String login, boolean kept, boolean lazy) {

    /** What PgBouncer calls a parameter of the start that it does not pass on. */
    private static final String REFUSED = "08P01";

    private static final String QUERY =
            """
            select session_user, pg_catalog.current_setting('search_path'), \
            (select setting from pg_catalog.pg_settings where name = 'statement_timeout')\
            """;

    /** The properties of a connection with what it should begin with. */
    static Properties asked(Properties connection, PoolSettings settings) {
        Properties asked = new Properties();
        asked.putAll(connection);
        asked.setProperty("currentSchema", settings.searchPath());
        asked.setProperty("options", "-c statement_timeout=" + time(settings));
        return asked;
    }

    /** Whether a connection was refused for what it should begin with. */
    static boolean isRefused(SQLException failure) {
        return REFUSED.equals(failure.getSQLState());
    }

    /** Looks at a connection, as it is at the beginning of a trip. */
    static SessionDefaults of(Connection connection, PoolSettings settings) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("reset all");
            try (ResultSet row = statement.executeQuery(QUERY)) {
                row.next();
                return new SessionDefaults(
                        row.getString(1),
                        settings.searchPath().equals(row.getString(2))
                                && time(settings).equals(row.getString(3)),
                        canBeLazy(connection));
            }
        }
    }

    private static boolean canBeLazy(Connection connection) {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Cleanliness.CAN_BE_LAZY)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private static String time(PoolSettings settings) {
        return Long.toString(settings.statementTime(null).toMillis());
    }
}
