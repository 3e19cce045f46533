package dev.tenon.generator.database;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A role that a service signs in with on a scratch database, and that is gone when it is closed.
 * Its name is random: roles belong to the whole server, where other builds may be at work.
 */
public final class PassingRole implements AutoCloseable {

    // A build that is killed leaves the role behind: then nobody can sign in with it for long.
    private static final String LIMIT =
            """
            do $$
            begin
                execute format('alter role ROLE valid until %L', now() + interval '1 hour');
            end
            $$
            """;

    // Rights keep a role from being dropped; the database that has them goes later.
    private static final String DROP =
            """
            do $$
            declare
                name text;
            begin
                for name in
                    select nspname from pg_namespace
                    where nspname !~ '^pg_' and nspname <> 'information_schema'
                loop
                    execute format('revoke usage on schema %1$I from ROLE', name);
                end loop;
                drop role ROLE;
            end
            $$
            """;

    private final DatabaseAddress owner;
    private final DatabaseAddress address;

    private PassingRole(DatabaseAddress owner, DatabaseAddress address) {
        this.owner = owner;
        this.address = address;
    }

    /**
     * Makes one that is a member of roles and reaches nothing by itself.
     *
     * @param owner who may make roles on the server, and owns the scratch database
     * @param roles those that requests switch to, at least one
     */
    public static PassingRole memberOf(DatabaseAddress owner, List<String> roles) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("no roles");
        }
        var name = "tenon_service_" + UUID.randomUUID().toString().substring(0, 8);
        var role = new PassingRole(owner, new DatabaseAddress(owner.url(), name, ""));
        try {
            var address = new ServiceRole(owner, name).ready(roles);
            role.execute(LIMIT);
            return new PassingRole(owner, address);
        } catch (RuntimeException e) {
            role.dropIfThere(e);
            throw e;
        }
    }

    private void dropIfThere(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** A service's way to the database. */
    public DatabaseAddress address() {
        return address;
    }

    /** Drops the role; nobody may be signed in with it. */
    @Override
    public void close() {
        execute(DROP);
    }

    private void execute(String sql) {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql.replace("ROLE", address.user()));
        } catch (SQLException e) {
            throw owner.unreachable(e);
        }
    }
}
