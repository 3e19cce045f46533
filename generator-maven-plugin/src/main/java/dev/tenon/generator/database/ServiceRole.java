package dev.tenon.generator.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * The role that a service signs in with on a database of Tenon's making: it owns nothing, as it
 * should be in production. Where requests switch to roles it is a member of exactly these and
 * reaches no row by itself; otherwise it may use what the migrations made.
 */
final class ServiceRole {

    /** The role of the development database, which stays there. */
    static final String LASTING = "tenon_service";

    // Granted anew at every start, for a migration may have added something since.
    private static final String GRANTS =
            """
            do $$
            declare
                name text;
            begin
                for name in
                    select nspname from pg_namespace
                    where nspname !~ '^pg_' and nspname <> 'information_schema'
                loop
                    execute format('grant usage on schema %1$I to ROLE', name);
                    execute format('grant all on all tables in schema %1$I to ROLE', name);
                    execute format('grant usage on all sequences in schema %1$I to ROLE', name);
                    execute format('grant execute on all routines in schema %1$I to ROLE', name);
                    execute format(
                        'revoke truncate, references, trigger on all tables in schema %1$I from ROLE',
                        name);
                end loop;
                if to_regclass('public.flyway_schema_history') is not null then
                    revoke all on public.flyway_schema_history from ROLE;
                end if;
            end
            $$
            """;

    // Functions that it calls before a role is known, such as one that checks a password, bring
    // rights of their own.
    private static final String MEMBERSHIPS =
            """
            do $$
            declare
                name text;
            begin
                for name in
                    select nspname from pg_namespace
                    where nspname !~ '^pg_' and nspname <> 'information_schema'
                loop
                    execute format('grant usage on schema %1$I to ROLE', name);
                end loop;
                for name in
                    select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
                    where m.member = 'ROLE'::regrole
                loop
                    execute format('revoke %1$I from ROLE', name);
                end loop;
                for name in
                    select rolname from pg_roles
                    where rolname = any (string_to_array(current_setting('tenon.roles'), e'\\n'))
                loop
                    execute format('grant %1$I to ROLE', name);
                end loop;
            end
            $$
            """;

    private final DatabaseAddress owner;
    private final String name;

    /**
     * A role that may not be there yet.
     *
     * @param owner who may make roles, and give away what the migrations made
     * @param name of plain letters
     */
    ServiceRole(DatabaseAddress owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /** Makes the role ready, with a password that holds until the next call. */
    DatabaseAddress ready(List<String> roles) {
        var password = UUID.randomUUID().toString();
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("set scram_iterations = 1"); // enough for a random password
            boolean isThere = isThere(statement);
            statement.execute(
                    (isThere ? "alter" : "create")
                            + " role "
                            + name
                            + " login noinherit password '"
                            + password
                            + "'");
            if (roles.isEmpty()) {
                statement.execute(named(GRANTS));
            } else {
                if (isThere) {
                    // What it had from a time when requests did not switch is taken away.
                    statement.execute("drop owned by " + name);
                }
                join(connection, roles);
            }
        } catch (SQLException e) {
            throw owner.unreachable(e);
        }
        return new DatabaseAddress(owner.url(), name, password);
    }

    private boolean isThere(Statement statement) throws SQLException {
        try (var known =
                statement.executeQuery("select from pg_roles where rolname = '" + name + "'")) {
            return known.next();
        }
    }

    private void join(Connection connection, List<String> roles) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('tenon.roles', ?, false)");
                var statement = connection.createStatement()) {
            set.setString(1, String.join("\n", roles));
            set.execute();
            statement.execute(named(MEMBERSHIPS));
        }
    }

    private String named(String sql) {
        return sql.replace("ROLE", name);
    }
}
