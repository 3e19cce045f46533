package dev.tenon.generator;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.database.DevDatabase;
import java.util.function.Supplier;

/**
 * The database a service runs on: the user's, or the local embedded one, which stops on closing.
 * Closing it again does nothing, for both a goal that ends and a JVM that ends close it; the second
 * waits for the first.
 */
final class LiveDatabase implements AutoCloseable {

    private final DatabaseAddress address;
    private final Supplier<DatabaseAddress> service;
    private Runnable stop;

    private LiveDatabase(
            DatabaseAddress address, Supplier<DatabaseAddress> service, Runnable stop) {
        this.address = address;
        this.service = service;
        this.stop = stop;
    }

    /** The database of a project, ready for use; the local one is started and keeps its data. */
    static LiveDatabase of(Project project, Stages stages) {
        return project.live()
                .map(live -> new LiveDatabase(live, () -> live, () -> {}))
                .orElseGet(() -> local(project, stages));
    }

    private static LiveDatabase local(Project project, Stages stages) {
        var folder = project.localDatabase();
        try (var stage = stages.begin("database", project.shown(folder))) {
            var database = DevDatabase.start(folder, 0);
            stage.done("embedded PostgreSQL, keeps its data there");
            return new LiveDatabase(database.address(), database::service, database::close);
        }
    }

    /** Where it is, for whoever migrates it. */
    DatabaseAddress address() {
        return address;
    }

    /**
     * Where it is for the service, once it is migrated: locally with no more rights than needed.
     */
    DatabaseAddress service() {
        return service.get();
    }

    @Override
    public synchronized void close() {
        var once = stop;
        stop = () -> {};
        once.run();
    }
}
