package dev.tenon.generator.migration;

import dev.tenon.generator.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The enums and domains of a live database, so that declarations which use them can be tried in a
 * scratch database. Others are left out; a declaration that needs one is then rejected there.
 */
final class BorrowedTypes {

    private static final String ENUMS_AND_DOMAINS =
            """
            select format('create schema if not exists %I', n.nspname) from pg_namespace n
            where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
            union all
            select format('create type %I.%I as enum (%s)', n.nspname, t.typname,
                       (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
                        from pg_enum e where e.enumtypid = t.oid))
            from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'e'
            union all
            select format('create domain %I.%I as %s', n.nspname, t.typname,
                       format_type(t.typbasetype, t.typtypmod))
            from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'd' and n.nspname <> 'information_schema'
            """;

    private final DatabaseAddress live;

    BorrowedTypes(DatabaseAddress live) {
        this.live = live;
    }

    /** Creates those that the other database lacks; in several passes, as one may use another. */
    void copyTo(DatabaseAddress scratch) {
        try (var from = live.connect();
                var to = scratch.connect()) {
            var left = read(from);
            int before;
            do {
                before = left.size();
                left.removeIf(sql -> runs(to, sql));
            } while (left.size() < before);
        } catch (SQLException e) {
            throw live.unreachable(e);
        }
    }

    private static List<String> read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ENUMS_AND_DOMAINS)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static boolean runs(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException thereOrNotYetPossible) {
            return false;
        }
    }
}
