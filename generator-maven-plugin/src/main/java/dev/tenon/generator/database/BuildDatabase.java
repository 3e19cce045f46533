package dev.tenon.generator.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The PostgreSQL server a build may create and drop databases on: an embedded one that starts when
 * it is first needed, or one the user names. Safe for use by several threads.
 */
public final class BuildDatabase implements AutoCloseable {

    private final Supplier<ScratchServer> start;
    private Optional<ScratchServer> server = Optional.empty();

    private BuildDatabase(Supplier<ScratchServer> start) {
        QuietLogs.keep();
        this.start = start;
    }

    /**
     * The embedded PostgreSQL.
     *
     * @param folder cache of its data, such as {@code target/tenon/postgres}; may be deleted at any
     *     time between builds
     */
    public static BuildDatabase embedded(Path folder) {
        return new BuildDatabase(
                () -> ScratchServer.on(EmbeddedServer.startCache(folder.toAbsolutePath())));
    }

    /** A server of the user's on which the role may create databases; no other is touched. */
    public static BuildDatabase at(DatabaseAddress server) {
        return new BuildDatabase(() -> ScratchServer.at(server));
    }

    /**
     * Creates an empty database that lives until it is closed.
     *
     * @param purpose lower-case word that becomes part of its name
     * @throws dev.tenon.generator.problem.ProblemsException DB-302 without binaries for this
     *     system, DB-303 when the server does not start or answer
     */
    public synchronized ScratchDatabase scratch(String purpose) {
        var started = server.orElseGet(start);
        server = Optional.of(started);
        return started.create(purpose);
    }

    /** Drops what is left and stops what was started; does nothing when nothing was needed. */
    @Override
    public synchronized void close() {
        server.ifPresent(ScratchServer::close);
        server = Optional.empty();
    }
}
