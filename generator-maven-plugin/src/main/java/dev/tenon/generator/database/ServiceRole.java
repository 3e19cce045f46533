package dev.tenon.generator.database;

import java.sql.SQLException;
import java.util.UUID;

/**
 * The role that a service signs in with on the development database: it may use what the migrations
 * made and owns nothing, as it should be in production.
 */
final class ServiceRole {

    private static final String NAME = "tenon_service";

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
            """
                    .replace("ROLE", NAME);

    private ServiceRole() {}

    /** Makes the role ready, with a password that holds until the next call. */
    static DatabaseAddress ready(DatabaseAddress superuser) {
        var password = UUID.randomUUID().toString();
        try (var connection = superuser.connect();
                var statement = connection.createStatement();
                var known =
                        statement.executeQuery(
                                "select from pg_roles where rolname = '" + NAME + "'")) {
            boolean isNew = !known.next();
            statement.execute("set scram_iterations = 1"); // enough for a random password
            statement.execute(
                    (isNew ? "create" : "alter")
                            + " role "
                            + NAME
                            + " login noinherit password '"
                            + password
                            + "'");
            statement.execute(GRANTS);
        } catch (SQLException e) {
            throw superuser.unreachable(e);
        }
        return new DatabaseAddress(superuser.url(), NAME, password);
    }
}
