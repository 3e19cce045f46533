package dev.tenon.runtime.session;

import java.sql.SQLException;
import java.util.Objects;

/**
 * Keeps what SQL of one trip left on a connection from the next. Most of it is put back at the
 * start of each trip: {@code RESET ALL} for every setting, custom ones included, and the session's
 * advisory locks are let go. What cannot be put back in a transaction ends the trip before it has
 * begun, and the connection is thrown away: another role or session user, temporary relations,
 * which could stand before those of a function, channels listened to, cursors held open; and a
 * transaction that only reads because a setting said so that is reset by now.
 *
 * <p>A check at the end of a trip would see less: a setting made for the session and one made for
 * the transaction look the same until the transaction is over.
 */
final class Cleanliness {

    /** No such setting exists or can be made: it has no dot. Asking for it ends the trip. */
    private static final String MARK = "tenon_connection_is_not_clean";

    /** The first statement of every trip. Cheap: what was not set is not reset. */
    static final String RESET = "reset all; ";

    private static final String SEARCH_PATH = "pg_catalog.current_setting('search_path') = ? and ";

    private static final String CHECK =
            """
            case when pg_catalog.current_setting('role') = 'none' and session_user = ? \
            and %s(pg_catalog.pg_my_temp_schema() = 0 or not exists (select from pg_catalog.pg_class \
            where relnamespace = pg_catalog.pg_my_temp_schema())) \
            and not exists (select from pg_catalog.pg_listening_channels()) \
            and not exists (select from pg_catalog.pg_cursor() where is_holdable) \
            and (pg_catalog.pg_is_in_recovery() or \
            pg_catalog.current_setting('transaction_read_only') \
            = pg_catalog.current_setting('default_transaction_read_only')) \
            then '' else pg_catalog.current_setting('%s') end, \
            pg_catalog.pg_advisory_unlock_all()\
            """;

    private static final String WITH_PATH = CHECK.formatted(SEARCH_PATH, MARK);
    private static final String WITHOUT_PATH = CHECK.formatted("", MARK);

    private Cleanliness() {}

    /**
     * Two columns. Raises 42704 unless the connection is as it was opened; its placeholder is the
     * session's user, and a second one the search path it should have.
     *
     * @param path whether to look at the search path
     */
    static String check(boolean path) {
        return path ? WITH_PATH : WITHOUT_PATH;
    }

    /** Whether a trip ended because its connection is not clean: nothing of it took effect. */
    static boolean isMissing(SQLException failure) {
        return "42704".equals(failure.getSQLState())
                && Objects.requireNonNullElse(failure.getMessage(), "").contains(MARK);
    }
}
