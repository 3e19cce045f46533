package dev.tenon.runtime.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the role that logs in may do by itself, the roles it switches to, and the server.
 *
 * @param superuser whether it may do everything
 * @param bypassesRowSecurity whether policies do not bind it
 * @param inherits whether it has the rights of its roles without switching
 * @param version {@code server_version_num}, such as 180006 for 18.6
 * @param unbound roles requests run as that policies do not bind: superusers, BYPASSRLS
 * @param others roles it can switch to that no request runs as
 */
record LoginRole(
        boolean superuser,
        boolean bypassesRowSecurity,
        boolean inherits,
        int version,
        List<String> unbound,
        List<String> others) {

    private static final String READ =
            """
            select rolsuper, rolbypassrls, rolinherit,
                pg_catalog.current_setting('server_version_num')::int,
                array(select r.rolname::text from pg_catalog.pg_roles r
                    where r.rolname = any (?) and (r.rolsuper or r.rolbypassrls) order by 1),
                array(select r.rolname::text from pg_catalog.pg_roles r
                    where not login.rolsuper and r.oid <> login.oid and r.rolname <> all (?)
                    and pg_catalog.pg_has_role(login.oid, r.oid, 'member') order by 1)
            from pg_catalog.pg_roles login where rolname = session_user
            """;

    /**
     * First releases whose row security holds when one session serves many roles: CVE-2023-2455,
     * CVE-2024-10976 and CVE-2025-8713, fixed in the minor releases of August 2025.
     */
    private static final List<Integer> SAFE = List.of(130022, 140019, 150014, 160010, 170006);

    LoginRole {
        unbound = List.copyOf(unbound);
        others = List.copyOf(others);
    }

    /**
     * Reads what there is.
     *
     * @param roles the roles requests run as; empty when they do not switch
     */
    static LoginRole read(Connection connection, Set<String> roles) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setArray(1, connection.createArrayOf("text", roles.toArray()));
            query.setArray(2, connection.createArrayOf("text", roles.toArray()));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the login role is not in pg_roles", "28000");
                }
                return new LoginRole(
                        row.getBoolean(1),
                        row.getBoolean(2),
                        row.getBoolean(3),
                        row.getInt(4),
                        List.of((String[]) row.getArray(5).getArray()),
                        List.of((String[]) row.getArray(6).getArray()));
            }
        }
    }

    /** Why row security would not bind anybody, in full sentences; empty when it does. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (superuser) {
            faults.add(
                    "The login role is a superuser: row security does not bind it, and SQL can"
                            + " switch back to it. Use a NOINHERIT role that owns nothing.");
        } else if (bypassesRowSecurity) {
            faults.add("The login role has BYPASSRLS: row security does not bind it.");
        }
        if (!unbound.isEmpty()) {
            faults.add(
                    "Requests run as %s, which row security does not bind (superuser or BYPASSRLS)."
                            .formatted(names(unbound)));
        }
        return List.copyOf(faults);
    }

    /** What an operator should know besides, in full sentences; empty when all is well. */
    List<String> warnings(boolean switchesRole) {
        List<String> warnings = new ArrayList<>();
        if (switchesRole && inherits && !superuser) {
            warnings.add("The login role has the rights of its roles: make it NOINHERIT.");
        }
        if (switchesRole && !others.isEmpty()) {
            warnings.add(
                    "The login role is a member of %s, which no request runs as: revoke that."
                            .formatted(names(others)));
        }
        if (isUnsafe()) {
            warnings.add(
                    "PostgreSQL %d.%d has known holes in row security (CVE-2023-2455,"
                                    .formatted(version / 10_000, version % 10_000)
                            + " CVE-2024-10976, CVE-2025-8713): install its latest minor release.");
        }
        return List.copyOf(warnings);
    }

    /** A name may hold line ends, which would forge lines of the log. */
    static String names(List<String> names) {
        return String.join(", ", names).replaceAll("\\p{Cntrl}", "?");
    }

    private boolean isUnsafe() {
        int major = version / 10_000;
        return major < 13
                || SAFE.stream().anyMatch(safe -> safe / 10_000 == major && version < safe);
    }
}
