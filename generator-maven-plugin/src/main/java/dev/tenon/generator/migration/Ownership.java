package dev.tenon.generator.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which tables, columns, constraints, indexes, policies and rights first appeared while a migration
 * of Tenon's ran, and in which file. Objects are known by PostgreSQL's identity (relation, then
 * column number or oid), so a rename changes nothing. A change of a column's type builds its
 * indexes and constraints anew under new oids; such an object is known again by its table and name.
 */
final class Ownership {

    private static final String OBJECTS =
            """
            select 'table', c.oid::bigint, 0::bigint, c.relname
            from pg_class c where c.relkind in ('r', 'p') and c.oid >= 16384
            union all
            select 'column', a.attrelid::bigint, a.attnum::bigint, a.attname
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relkind in ('r', 'p') and c.oid >= 16384
              and a.attnum > 0 and not a.attisdropped
            union all
            select 'constraint', k.conrelid::bigint, k.oid::bigint, k.conname
            from pg_constraint k
            where k.conrelid >= 16384 and k.contype in ('p', 'u', 'f', 'c', 'x')
            union all
            select 'index', i.indrelid::bigint, i.indexrelid::bigint, x.relname
            from pg_index i join pg_class x on x.oid = i.indexrelid
            where i.indrelid >= 16384
              and not exists (select from pg_constraint k where k.conindid = i.indexrelid
                  and k.contype in ('p', 'u', 'x'))
            union all
            select 'policy', p.polrelid::bigint, p.oid::bigint, p.polname from pg_policy p
            union all
            select 'row security', c.oid::bigint, 0::bigint, ''
            from pg_class c where c.relrowsecurity and c.oid >= 16384
            union all
            """
                    + GivenRights.RIGHTS;

    private Map<Identity, Origin> known = new LinkedHashMap<>();

    /**
     * PostgreSQL's identity of an object.
     *
     * @param kind table, column, constraint, index, policy, row security, or a verb and the role
     *     that has it
     * @param relation oid of the table; of the schema for {@code usage}
     * @param object column number, or oid of the constraint, index or policy; 0 for the whole
     */
    record Identity(String kind, long relation, long object) {}

    /**
     * Where an object comes from.
     *
     * @param name its name when last seen
     * @param file the migration it first appeared in
     * @param owned whether that one is Tenon's
     */
    record Origin(String name, String file, boolean owned) {}

    /** A name that is found again after a rebuild. */
    private record Known(String kind, long relation, String name) {}

    /** Whether anything was noted yet. */
    boolean hasNotes() {
        return !known.isEmpty();
    }

    /** Takes note of what a migration has left behind. */
    void note(Connection connection, String file, boolean ours) throws SQLException {
        Map<Known, Origin> byName = new HashMap<>();
        known.forEach((identity, origin) ->
                byName.put(new Known(identity.kind(), identity.relation(), origin.name()), origin));
        Map<Identity, Origin> now = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(OBJECTS)) {
            while (rows.next()) {
                var identity = new Identity(rows.getString(1), rows.getLong(2), rows.getLong(3));
                String name = rows.getString(4);
                var before =
                        Optional.ofNullable(known.get(identity))
                                .or(() ->
                                        Optional.ofNullable(
                                                byName.get(
                                                        new Known(
                                                                identity.kind(),
                                                                identity.relation(),
                                                                name))));
                now.put(
                        identity,
                        before.map(origin -> new Origin(name, origin.file(), origin.owned()))
                                .orElseGet(() -> new Origin(name, file, ours)));
            }
        }
        known = now;
    }

    /** Origins by the names that the objects have now in the database. */
    OwnedNames resolve(Connection connection) throws SQLException {
        Map<OwnedNames.Name, Origin> origins = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(named())) {
            while (rows.next()) {
                var identity = new Identity(rows.getString(1), rows.getLong(2), rows.getLong(3));
                var name =
                        new OwnedNames.Name(
                                identity.kind(),
                                rows.getString(5),
                                rows.getString(6),
                                identity.kind().equals("table") ? "" : rows.getString(4));
                var origin = known.get(identity);
                if (origin != null) {
                    origins.put(name, origin);
                }
            }
        }
        return new OwnedNames(origins);
    }

    private static String named() {
        return "select o.*, n.nspname, coalesce(t.relname, '') from ("
                + OBJECTS
                + ") o (kind, relation, object, name)"
                + " left join pg_class t on t.oid = o.relation::oid"
                + " and o.kind not like 'usage %'"
                + " join pg_namespace n on n.oid = coalesce(t.relnamespace, o.relation::oid)";
    }
}
