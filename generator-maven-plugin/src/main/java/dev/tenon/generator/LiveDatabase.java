package dev.tenon.generator;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.database.DevDatabase;
import java.util.List;
import java.util.function.Function;

/**
 * The database a service runs on: the user's, or the local embedded one, which stops on closing.
 * Closing it again does nothing, for both a goal that ends and a JVM that ends close it; the second
 * waits for the first.
 */
final class LiveDatabase implements AutoCloseable {

    private final DatabaseAddress address;
    private final Function<List<String>, DatabaseAddress> service;
    private Runnable stop;

    private LiveDatabase(
            DatabaseAddress address,
            Function<List<String>, DatabaseAddress> service,
            Runnable stop) {
        this.address = address;
        this.service = service;
        this.stop = stop;
    }

    /** The database of a project, ready for use; the local one is started and keeps its data. */
    static LiveDatabase of(Project project) {
        return project.live()
                .map(live -> new LiveDatabase(live, _ -> live, () -> {}))
                .orElseGet(() -> local(project));
    }

    /** The same, and says where the local one is. */
    static LiveDatabase of(Project project, Stages stages) {
        if (project.live().isPresent()) {
            return of(project);
        }
        try (var stage = stages.begin("database", describe(project))) {
            var database = of(project);
            stage.done("embedded PostgreSQL, keeps its data there");
            return database;
        }
    }

    /** Where the database of a project is, as far as is known before it is started. */
    static String describe(Project project) {
        return project.live()
                .map(DatabaseAddress::toString)
                .orElseGet(() -> project.shown(project.localDatabase()));
    }

    private static LiveDatabase local(Project project) {
        var database = DevDatabase.start(project.localDatabase(), 0);
        return new LiveDatabase(database.address(), database::service, database::close);
    }

    /** Where it is, for whoever migrates it. */
    DatabaseAddress address() {
        return address;
    }

    /**
     * Where it is for the service, once it is migrated: locally with no more rights than needed.
     *
     * @param roles those that requests switch to; empty when they do not
     */
    DatabaseAddress service(List<String> roles) {
        return service.apply(roles);
    }

    @Override
    public synchronized void close() {
        var once = stop;
        stop = () -> {};
        once.run();
    }
}
