package dev.tenon.runtime;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** One PostgreSQL 18 for all tests of a JVM, started on first use and stopped with the JVM. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** JDBC address of the service's database. */
    public static String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/postgres";
    }

    /**
     * The service's login role: no superuser, {@code NOINHERIT}, may read and write the sample, and
     * may switch to {@code petstore_reader}, {@code petstore_a} and {@code petstore_b}.
     */
    public static String user() {
        return "petstore_service";
    }

    /** The password of {@link #user}. */
    public static String password() {
        return "petstore";
    }

    /** Puts the sample schema back as it was: empty tables, identities at 1. */
    public static void reset() {
        run("/sample-schema.sql");
    }

    /** Runs a script of the test resources as superuser. */
    public static void run(String resource) {
        try (InputStream script = TestDatabase.class.getResourceAsStream(resource)) {
            admin(
                    new String(
                            Objects.requireNonNull(script, resource).readAllBytes(),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs SQL as superuser. */
    public static void admin(String sql) {
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection as superuser, to be closed by the caller. */
    public static Connection admin() throws SQLException {
        return SERVER.getPostgresDatabase().getConnection();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
