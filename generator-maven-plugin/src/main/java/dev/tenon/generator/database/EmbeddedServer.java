package dev.tenon.generator.database;

import dev.tenon.generator.problem.ProblemsException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A running embedded PostgreSQL that asks for a password and listens on the loopback only. */
final class EmbeddedServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final int FOLDERS = 16;

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres, String password) {
        this.folder = folder;
        this.postgres = postgres;
        this.password = password;
    }

    /**
     * Starts a server whose data are a cache: fast rather than durable, made anew when they do not
     * start. A second build of the same project takes the next folder.
     */
    static EmbeddedServer startCache(Path folder) {
        try {
            for (int number = 1; number <= FOLDERS; number++) {
                var free = DataFolder.tryOpen(folder.resolve("server" + number));
                if (free.isPresent()) {
                    return startCache(free.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw ServerProblems.notStarted(folder, FOLDERS + " builds use this folder at once");
    }

    private static EmbeddedServer startCache(DataFolder folder) throws IOException {
        try {
            return start(folder, false, 0);
        } catch (ProblemsException missing) {
            folder.close();
            throw missing;
        } catch (IOException | RuntimeException first) {
            try {
                folder.wipe();
                return start(folder, false, 0);
            } catch (IOException | RuntimeException again) {
                folder.close();
                throw again instanceof ProblemsException known
                        ? known
                        : ServerProblems.notStarted(folder, again);
            }
        }
    }

    /**
     * Starts a server that keeps its data.
     *
     * @param port 0 for any free one
     */
    static EmbeddedServer startDurable(Path path, int port) {
        try {
            var folder =
                    DataFolder.tryOpen(path)
                            .orElseThrow(() ->
                                    ServerProblems.notStarted(
                                            path, "another process has it running"));
            try {
                return start(folder, true, port);
            } catch (ProblemsException known) {
                folder.close();
                throw known;
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw ServerProblems.notStarted(folder, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedServer start(DataFolder folder, boolean durable, int port)
            throws IOException {
        ServerProblems.requireBinaries();
        folder.prepare();
        Optional<String> known = folder.password();
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.data())
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(binaries(folder).toFile())
                        .setPort(port)
                        .setPGStartupWait(Duration.ofSeconds(durable ? 60 : 10))
                        .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
                        .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
                        // Rows sort alike on every machine.
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("listen_addresses", "localhost")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("password_encryption", "scram-sha-256")
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("fsync", durable ? "on" : "off")
                        .setServerConfig("full_page_writes", durable ? "on" : "off")
                        .setServerConfig("synchronous_commit", durable ? "on" : "off")
                        .setServerConfig("autovacuum", durable ? "on" : "off");
        known.ifPresent(password -> builder.setConnectConfig("password", password));
        var postgres = builder.start();
        var password = known.orElseGet(() -> UUID.randomUUID().toString());
        var server = new EmbeddedServer(folder, postgres, password);
        if (known.isEmpty()) {
            server.askForPassword();
        }
        return server;
    }

    /**
     * Where the binaries are unpacked, once a user: not in the shared temporary folder, where
     * another user could put programs of his own. A user without a home has them beside the data.
     */
    private static Path binaries(DataFolder folder) throws IOException {
        var home = Path.of(System.getProperty("user.home", ""));
        if (home.isAbsolute() && Files.isWritable(home)) {
            // The library opens its own folder to everybody, so the one above it is closed.
            var ours = DataFolder.createPrivate(home.resolve(".cache").resolve("tenon"));
            return Files.createDirectories(ours.resolve("postgres"));
        }
        return Files.createDirectories(folder.binaries());
    }

    /**
     * Ends the trust in which the cluster was made. One iteration is enough for a random password.
     */
    private void askForPassword() throws IOException {
        var hba = folder.data().resolve("pg_hba.conf");
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set scram_iterations = 1");
            statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
            Files.writeString(
                    hba,
                    """
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            close();
            throw new IOException(e);
        }
        folder.markReady(password);
    }

    /** The superuser's way to the database {@code postgres}. */
    DatabaseAddress address() {
        return new DatabaseAddress(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                SUPERUSER,
                password);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            folder.close();
        }
    }
}
