package dev.tenon.runtime.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the role that logs in may do by itself, and the server it logs in to.
 *
 * @param superuser whether it may do everything
 * @param bypassesRowSecurity whether policies do not bind it
 * @param inherits whether it has the rights of its roles without switching
 * @param version {@code server_version_num}, such as 180006 for 18.6
 */
record LoginRole(boolean superuser, boolean bypassesRowSecurity, boolean inherits, int version) {

    private static final String READ =
            """
            select rolsuper, rolbypassrls, rolinherit, current_setting('server_version_num')::int
            from pg_catalog.pg_roles where rolname = session_user
            """;

    /**
     * First releases whose row security holds when one session serves many roles: CVE-2023-2455,
     * CVE-2024-10976 and CVE-2025-8713, fixed in the minor releases of August 2025.
     */
    private static final List<Integer> SAFE = List.of(130022, 140019, 150014, 160010, 170006);

    static LoginRole read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            if (!rows.next()) {
                throw new SQLException("the login role is not in pg_roles", "28000");
            }
            return new LoginRole(
                    rows.getBoolean(1), rows.getBoolean(2), rows.getBoolean(3), rows.getInt(4));
        }
    }

    /** What an operator should know, in full sentences; empty when all is well. */
    List<String> warnings(boolean switchesRole) {
        List<String> warnings = new ArrayList<>();
        if (superuser) {
            warnings.add(
                    "The login role is a superuser: row security does not bind it, and SQL can"
                            + " switch back to it. Use a NOINHERIT role that owns nothing.");
        } else if (bypassesRowSecurity) {
            warnings.add("The login role has BYPASSRLS: row security does not bind it.");
        }
        if (switchesRole && inherits && !superuser) {
            warnings.add("The login role has the rights of its roles: make it NOINHERIT.");
        }
        if (isUnsafe()) {
            warnings.add(
                    "PostgreSQL %d.%d has known holes in row security (CVE-2023-2455,"
                                    .formatted(version / 10_000, version % 10_000)
                            + " CVE-2024-10976, CVE-2025-8713): install its latest minor release.");
        }
        return List.copyOf(warnings);
    }

    private boolean isUnsafe() {
        int major = version / 10_000;
        return major < 13
                || SAFE.stream().anyMatch(safe -> safe / 10_000 == major && version < safe);
    }
}
