package dev.tenon.generator.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The PostgreSQL server a build may create and drop databases on: an embedded one that starts when
 * it is first needed, or one the user names. Safe for use by several threads.
 */
public final class BuildDatabase implements AutoCloseable {

    private final FutureTask<ScratchServer> server;
    private final AtomicBoolean begun = new AtomicBoolean();

    private BuildDatabase(Supplier<ScratchServer> start) {
        QuietLogs.keep();
        server = new FutureTask<>(start::get);
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

    /** Starts the server in the background, so that other work can go on meanwhile. */
    public void warmUp() {
        begun.set(true);
        Thread.ofPlatform().daemon().name("tenon-database").start(server);
    }

    /**
     * Creates an empty database that lives until it is closed.
     *
     * @param purpose lower-case word that becomes part of its name
     * @throws dev.tenon.generator.problem.ProblemsException DB-302 without binaries for this
     *     system, DB-303 when the server does not start or answer
     */
    public ScratchDatabase scratch(String purpose) {
        return server().create(purpose);
    }

    private ScratchServer server() {
        begun.set(true);
        server.run();
        try {
            return server.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Drops what is left and stops what was started; does nothing when nothing was needed. */
    @Override
    public void close() {
        if (begun.get()) {
            ScratchServer started;
            try {
                started = server();
            } catch (RuntimeException notStarted) {
                return; // whoever needed it has had the problem
            }
            started.close();
        }
    }
}
