package dev.tenon.generator.migration;

import dev.tenon.generator.database.DatabaseAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rights that a database has written down, without those of owners and of everybody. */
final class GivenRights {

    /** Rights by PostgreSQL's identity of what they are on: a right, an oid, a column number. */
    static final String RIGHTS =
            """
            select lower(x.privilege_type) || ' ' || r.rolname, c.oid::bigint, 0::bigint, ''
            from pg_class c cross join aclexplode(c.relacl) x
            join pg_roles r on r.oid = x.grantee
            where c.relkind in ('r', 'p') and c.oid >= 16384 and x.grantee <> c.relowner
              and x.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
            union all
            select lower(x.privilege_type) || ' ' || r.rolname, a.attrelid::bigint,
                   a.attnum::bigint, a.attname
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            cross join aclexplode(a.attacl) x join pg_roles r on r.oid = x.grantee
            where c.relkind in ('r', 'p') and c.oid >= 16384 and not a.attisdropped
              and x.grantee <> c.relowner
              and x.privilege_type in ('SELECT', 'INSERT', 'UPDATE')
            union all
            select 'usage ' || r.rolname, n.oid::bigint, 0::bigint, ''
            from pg_namespace n cross join aclexplode(n.nspacl) x
            join pg_roles r on r.oid = x.grantee
            where x.privilege_type = 'USAGE' and x.grantee <> n.nspowner
              and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            """;

    private static final String NAMED =
            "select o.kind, n.nspname, coalesce(t.relname, ''), o.name from ("
                    + RIGHTS
                    + ") o (kind, relation, object, name)"
                    + " left join pg_class t on t.oid = o.relation::oid"
                    + " and o.kind not like 'usage %'"
                    + " join pg_namespace n"
                    + " on n.oid = coalesce(t.relnamespace, o.relation::oid)"
                    + " order by n.nspname collate \"C\", t.relname collate \"C\","
                    + " o.kind collate \"C\", o.object";

    private GivenRights() {}

    /** Each of them, in one order. */
    static Set<Right> read(DatabaseAddress database) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(NAMED)) {
            List<Right> found = new ArrayList<>();
            while (rows.next()) {
                String kind = rows.getString(1);
                int space = kind.indexOf(' ');
                found.add(
                        new Right(
                                kind.substring(0, space),
                                kind.substring(space + 1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4)));
            }
            return new LinkedHashSet<>(found);
        } catch (SQLException e) {
            throw database.unreachable(e);
        }
    }
}
