package dev.tenon.generator.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A running server, seen through one connection that creates and drops databases. Names are {@code
 * tenon_<session>_<number>_<purpose>}; the connection's application name is {@code
 * tenon_<session>}, by which databases of builds that were killed are told from those in use.
 */
final class ScratchServer implements AutoCloseable {

    private final DatabaseAddress address;
    private final Runnable stop;
    private final Connection control;
    private final String session =
            "tenon_" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
    private int created;

    private ScratchServer(DatabaseAddress address, Runnable stop) {
        this.address = address;
        this.stop = stop;
        this.control = address.connect();
        try (var statement = control.createStatement()) {
            statement.execute("set application_name = '" + session + "'");
            statement.execute("set client_min_messages = error");
            dropOrphans();
        } catch (SQLException e) {
            throw address.unreachable(e);
        }
    }

    static ScratchServer on(EmbeddedServer server) {
        return new ScratchServer(server.address(), server::close);
    }

    static ScratchServer at(DatabaseAddress server) {
        return new ScratchServer(server, () -> {});
    }

    DatabaseAddress address(String database) {
        return address.withDatabase(database);
    }

    ScratchDatabase create(String purpose) {
        return create(purpose, "template0");
    }

    ScratchDatabase copy(String template, String purpose) {
        return create(purpose, template);
    }

    private synchronized ScratchDatabase create(String purpose, String template) {
        String name = session + "_" + ++created + "_" + purpose;
        execute("create database " + name + " template " + template);
        return new ScratchDatabase(this, name);
    }

    synchronized void drop(String name) {
        execute("drop database if exists " + name + " with (force)");
    }

    private void execute(String sql) {
        try (var statement = control.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw address.unreachable(e);
        }
    }

    /** Databases of sessions that are gone: their build was killed before it could drop them. */
    private void dropOrphans() throws SQLException {
        List<String> orphans = new ArrayList<>();
        try (var statement = control.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select d.datname from pg_database d
                                where d.datname ~ '^tenon_[0-9a-f]{8}_[0-9]+_' and not exists (
                                    select from pg_stat_activity a
                                    where a.application_name = substring(d.datname for 14))
                                """)) {
            while (rows.next()) {
                orphans.add(rows.getString(1));
            }
        }
        orphans.forEach(this::drop);
    }

    @Override
    public synchronized void close() {
        try {
            dropOwn();
            control.close();
        } catch (SQLException e) {
            throw address.unreachable(e);
        } finally {
            stop.run();
        }
    }

    private void dropOwn() throws SQLException {
        List<String> own = new ArrayList<>();
        try (var statement =
                control.prepareStatement(
                        "select datname from pg_database where starts_with(datname, ?)")) {
            statement.setString(1, session + "_");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    own.add(rows.getString(1));
                }
            }
        }
        own.forEach(this::drop);
    }
}
