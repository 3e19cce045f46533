package dev.tenon.generator;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.migration.Migrator;
import dev.tenon.generator.spec.SpecAuth;
import dev.tenon.generator.spec.SpecReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Brings a project's database up to date, and runs the service on it. */
final class ServiceRun {

    /** Exit codes of a JVM that was asked to end by SIGINT or SIGTERM. */
    private static final Set<Integer> ASKED_TO_END = Set.of(0, 130, 143);

    private final Project project;
    private final Stages stages;

    ServiceRun(Project project, Stages stages) {
        this.project = project;
        this.stages = stages;
    }

    /** Applies the migrations that the database has not seen. */
    void migrate() {
        try (var stage = stages.begin("migrate", LiveDatabase.describe(project));
                var database = LiveDatabase.of(project)) {
            stage.done(migrate(database.address()));
        }
    }

    /** Migrates, then runs the service until it ends, or until this JVM is asked to end. */
    void run(Path jar) throws IOException {
        try (var database = LiveDatabase.of(project, stages)) {
            try (var stage = stages.begin("migrate", database.address().toString())) {
                stage.done(migrate(database.address()));
            }
            try (var service = ServiceProcess.start(start(jar, database))) {
                await(jar, service, database);
            }
        }
    }

    private ServiceProcess.Start start(Path jar, LiveDatabase database) {
        return new ServiceProcess.Start(
                jar, database.service(roles()), List.of(), Map.of(), false, Redirect.INHERIT);
    }

    /** The roles that requests of the service switch to. */
    private List<String> roles() {
        if (project.live().isPresent()) {
            return List.of(); // whoever runs that database has made its login role
        }
        return SpecReader.read(project.root(), project.spec())
                .settings()
                .auth()
                .map(SpecAuth::allRoles)
                .orElse(List.of());
    }

    private void await(Path jar, ServiceProcess service, LiveDatabase database) {
        var asked = new AtomicBoolean();
        var hook =
                Thread.ofPlatform()
                        .unstarted(() -> {
                            asked.set(true);
                            service.close();
                            database.close();
                        });
        Runtime.getRuntime().addShutdownHook(hook);
        int exit = service.await();
        if (asked.get()) {
            return;
        }
        if (!ASKED_TO_END.contains(exit)) {
            throw ServiceProcess.stopped(
                    jar, "with exit code " + exit, "its last lines above say why");
        }
    }

    /** What was done, in words. */
    private String migrate(DatabaseAddress database) {
        var migrator = new Migrator(Databases.migrations(project));
        int applied = migrator.migrate(database).applied().size();
        return applied == 0 ? "up to date" : Counts.of(applied, "migration") + " applied";
    }
}
