package dev.tenon.generator.database;

import java.nio.file.Path;
import java.util.List;

/** An embedded PostgreSQL that keeps its data, for trying a service out on one's own machine. */
public final class DevDatabase implements AutoCloseable {

    private final EmbeddedServer server;

    private DevDatabase(EmbeddedServer server) {
        this.server = server;
    }

    /**
     * Starts it, on the data it left or on none; what is committed survives a crash.
     *
     * @param folder its data, made when missing; one process at a time
     * @param port 0 for any free one
     * @throws dev.tenon.generator.problem.ProblemsException DB-302 without binaries for this
     *     system, DB-303 when it does not start
     */
    public static DevDatabase start(Path folder, int port) {
        QuietLogs.keep();
        return new DevDatabase(EmbeddedServer.startDurable(folder.toAbsolutePath(), port));
    }

    /** The superuser's way to its database {@code postgres}; the password is random, kept there. */
    public DatabaseAddress address() {
        return server.address();
    }

    /**
     * A service's way to it: a role that owns nothing. The password holds until the next call.
     *
     * @param roles the roles it may switch to, by which alone it reaches rows then; empty for a
     *     service that does not switch, whose role may use all that is there now
     */
    public DatabaseAddress service(List<String> roles) {
        return new ServiceRole(server.address(), ServiceRole.LASTING).ready(roles);
    }

    /** Stops it; clients are sent away, what is committed is kept. */
    @Override
    public void close() {
        server.close();
    }
}
