package dev.tenon.runtime.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rights on the relations a service uses that go past the roles of its requests. A policy binds
 * neither the owner of a table nor, without FORCE, whoever can become it (PostgreSQL, Row Security
 * Policies).
 */
final class RelationRights {

    private static final String READ =
            """
            with used as (
                select c.oid, c.relkind, c.relowner, c.relrowsecurity, c.relforcerowsecurity,
                    c.reloptions, n.nspname || '.' || c.relname as name
                from pg_catalog.jsonb_to_recordset(cast(? as pg_catalog.jsonb))
                    as wanted("schema" text, "name" text)
                join pg_catalog.pg_namespace n on n.nspname = wanted."schema"
                join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = wanted."name")
            select
                array(select name from used where pg_catalog.pg_has_role(session_user, relowner,
                    'member') order by 1),
                array(select name from used where relkind in ('r', 'p', 'v', 'm', 'f')
                    and not pg_catalog.pg_has_role(session_user, relowner, 'member')
                    and pg_catalog.has_table_privilege(session_user, oid,
                        'select, insert, update, delete') order by 1),
                array(select name from used join pg_catalog.pg_roles owner on owner.oid = relowner
                    where relrowsecurity and not relforcerowsecurity
                    and (owner.rolname = any (?) or owner.rolname = session_user) order by 1),
                array(select v.name from used v where v.relkind = 'v'
                    and not exists (select from pg_catalog.unnest(v.reloptions) as o
                        where o ~* '^security_invoker=(true|on|yes|1)$')
                    and exists (select from pg_catalog.pg_rewrite r
                        join pg_catalog.pg_depend d on d.objid = r.oid
                            and d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                            and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                        join pg_catalog.pg_class t on t.oid = d.refobjid
                        where r.ev_class = v.oid and t.relrowsecurity) order by 1)
            """;

    private static final List<String> WARNINGS =
            List.of(
                    "The login role owns %s, or can become the owner: SQL that resets its role may"
                            + " do there what it likes. Let a role own them that nobody logs in"
                            + " as.",
                    "The login role has rights of its own on %s: SQL that resets its role keeps"
                            + " them. Revoke them; requests run as other roles.",
                    "Row security does not bind the owner of %s, and requests run as it: alter"
                            + " table … force row level security.",
                    "The views %s show rows that row security hides from the caller: create them"
                            + " with (security_invoker = true).");

    private RelationRights() {}

    /**
     * What an operator should know, in full sentences; empty when all is well.
     *
     * @param relations JSON: an array of objects with {@code schema} and {@code name}
     * @param roles the roles requests run as
     */
    static List<String> warnings(Connection connection, String relations, Set<String> roles)
            throws SQLException {
        List<String> warnings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setString(1, relations);
            query.setArray(2, connection.createArrayOf("text", roles.toArray()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                for (int i = 0; i < WARNINGS.size(); i++) {
                    List<String> names = List.of((String[]) row.getArray(i + 1).getArray());
                    if (!names.isEmpty()) {
                        warnings.add(WARNINGS.get(i).formatted(LoginRole.names(names)));
                    }
                }
            }
        }
        return List.copyOf(warnings);
    }
}
