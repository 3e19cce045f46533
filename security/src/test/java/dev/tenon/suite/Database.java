package dev.tenon.suite;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The service's PostgreSQL, migrated and filled, seen as its owner. */
final class Database implements AutoCloseable {

    /** How the service logs in: a role that owns nothing and inherits nothing. */
    static final String LOGIN = "suite_login";

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final String ROWS =
            """
            create role suite_login login noinherit password '%s';
            grant suite_user, suite_clerk, suite_admin, suite_anonymous to suite_login;
            insert into suite.item (name, pin) select 'item ' || i, '%s' from generate_series(1, 50) i;
            insert into suite.scalars (small) values (1), (2);
            insert into suite.label values ('first', 'red'), ('second', '%s');
            insert into suite.salary (who) values ('%s');
            insert into suite.note (id, tenant, title, code) values
                ('00000000-0000-4000-8000-000000000001', 'north', 'first of the north', 'n1'),
                ('00000000-0000-4000-8000-000000000002', 'north', 'second of the north', 'n2'),
                ('00000000-0000-4000-8000-000000000003', 'south', '%s', 's1');
            insert into suite.reply (note_id, text) values
                ('00000000-0000-4000-8000-000000000001', 'reply of the north');
            insert into suite."row" select generate_series(1, %d);
            analyze;
            """;

    private static final String CHECKSUM =
            """
            select coalesce(string_agg(name || ' ' || sum, ', ' order by name), '') from (
                select relname as name,
                    (xpath('/row/c/text()', query_to_xml(format(
                        'select md5(coalesce(string_agg(t::text, ''|'' order by t::text), '''')) as c from %I.%I t',
                        nspname, relname), false, true, '')))[1]::text as sum
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where nspname in ('suite', 'vault') and relkind = 'r' and relname <> 'row') s
            """;

    private final EmbeddedPostgres postgres;
    private final Connection connection;

    Database() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        connection = postgres.getPostgresDatabase().getConnection();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.sorted().toList()) {
                execute(Files.readString(file));
            }
        }
        execute(
                ROWS.formatted(
                        Canaries.PASSWORD,
                        Canaries.PIN,
                        Canaries.LABEL,
                        Canaries.SALARY,
                        Canaries.TENANT,
                        Canaries.ROWS));
    }

    /** Another connection of its owner. */
    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** JDBC address of the service's database. */
    String url() {
        return postgres.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
    }

    /** The first column of the first row, as text; empty for null. */
    synchronized String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            String text = rows.getString(1);
            return text == null ? "" : text;
        }
    }

    synchronized void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A checksum of every table but the large one. */
    String checksum() throws SQLException {
        return text(CHECKSUM)
                + ", written "
                + text("select last_value || ' ' || is_called from suite.written");
    }

    /** What the service's sessions hold that they should not; empty when they are idle. */
    List<String> held(int pool) throws SQLException {
        List<String> held = new java.util.ArrayList<>();
        String mine = " from pg_catalog.pg_stat_activity where usename = 'suite_login'";
        int sessions = Integer.parseInt(text("select count(*)" + mine));
        if (sessions > pool) {
            held.add(sessions + " sessions");
        }
        String busy =
                text(
                        "select count(*)"
                                + mine
                                + " and (state like 'idle in%' or state = 'active')"
                                + " and clock_timestamp() - state_change > interval '300 ms'");
        if (!busy.equals("0")) {
            held.add(busy + " sessions that are busy");
        }
        String locks =
                text(
                        "select count(*) from pg_catalog.pg_locks l where pid in (select pid"
                                + mine
                                + ") and (locktype = 'advisory' or not granted)");
        if (!locks.equals("0")) {
            held.add(locks + " locks");
        }
        return held;
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }
}
