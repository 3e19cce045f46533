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

    /**
     * Whether nothing is in the session's temporary schema, asked only where there is one. As a
     * sub-select it costs every trip a tenth of PostgreSQL's part, for what it looks at is opened
     * before anybody knows whether it has to be.
     */
    private static final String NO_TEMPORARIES =
            "pg_catalog.query_to_xml('select 1 from pg_catalog.pg_class where relnamespace ="
                    + " pg_catalog.pg_my_temp_schema()', false, true, '')::text = ''";

    private static final String NO_TEMPORARIES_WITHOUT_XML =
            "not exists (select from pg_catalog.pg_class where relnamespace ="
                    + " pg_catalog.pg_my_temp_schema())";

    /** Whether the server can do the first of these; it may be built without XML. */
    static final String CAN_BE_LAZY =
            "select pg_catalog.query_to_xml('select 1 where false', false, true, '')::text = ''";

    private static final String REST =
            " and not exists (select from pg_catalog.pg_listening_channels())"
                    + " and not exists (select from pg_catalog.pg_cursor() where is_holdable)"
                    + " and (pg_catalog.pg_is_in_recovery()"
                    + " or pg_catalog.current_setting('transaction_read_only')"
                    + " = pg_catalog.current_setting('default_transaction_read_only'))"
                    + " then '' else pg_catalog.current_setting('"
                    + MARK
                    + "') end, pg_catalog.pg_advisory_unlock_all()";

    private Cleanliness() {}

    /**
     * Two columns. Raises 42704 unless the connection is as it was opened; its placeholder is the
     * session's user, and a second one the search path it should have.
     *
     * @param path whether to look at the search path
     * @param lazy whether {@link #CAN_BE_LAZY}
     */
    static String check(boolean path, boolean lazy) {
        return "case when pg_catalog.current_setting('role') = 'none' and session_user = ? and "
                + (path ? SEARCH_PATH : "")
                + "(pg_catalog.pg_my_temp_schema() = 0 or "
                + (lazy ? NO_TEMPORARIES : NO_TEMPORARIES_WITHOUT_XML)
                + ")"
                + REST;
    }

    /** Whether a trip ended because its connection is not clean: nothing of it took effect. */
    static boolean isMissing(SQLException failure) {
        return "42704".equals(failure.getSQLState())
                && Objects.requireNonNullElse(failure.getMessage(), "").contains(MARK);
    }
}
