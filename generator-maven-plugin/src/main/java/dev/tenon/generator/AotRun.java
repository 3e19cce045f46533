package dev.tenon.generator;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.CatalogReader;
import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.database.PassingRole;
import dev.tenon.generator.migration.MigrationPlanner;
import dev.tenon.generator.migration.PlannedMigration;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.resolve.ModelResolver;
import dev.tenon.generator.spec.SpecAuth;
import dev.tenon.generator.spec.SpecSettings;
import dev.tenon.generator.training.TrainingCalls;
import dev.tenon.generator.training.TrainingKey;
import dev.tenon.generator.training.TrainingRows;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;

/**
 * Makes the AOT cache of a packaged service (JEP 514) by a training run: the service starts on a
 * scratch database, with a login role and a key made for the run, answers requests and stops. A
 * live database is at most asked for its catalogue, and settings that are meant for the real
 * service take no part.
 */
final class AotRun {

    private final Project project;
    private final Stages stages;
    private final Path log;

    AotRun(Project project, Stages stages) {
        this.project = project;
        this.stages = stages;
        this.log = project.memory().resolve("aot.log");
    }

    /** Writes the cache beside the jar, with {@code .aot} for {@code .jar}. */
    void train(Path jar) throws IOException {
        var cache = jar.resolveSibling(jar.getFileName().toString().replaceAll("\\.jar$", ".aot"));
        Files.deleteIfExists(cache);
        Files.createDirectories(log.getParent());
        var spec = ReadSpec.read(project);
        try (var stage = stages.begin("aot", project.shown(cache));
                var server = Databases.forBuild(project);
                var planned =
                        spec.plan(
                                new MigrationPlanner(
                                        Databases.migrations(project.withoutLive()), server))) {
            int answered = train(spec, planned, jar, cache);
            if (!Files.exists(cache)) {
                throw stopped(jar, "without leaving an AOT cache");
            }
            stage.done(
                    Counts.of(answered, "request") + ", " + Files.size(cache) / 1_000_000 + " MB");
        }
    }

    private int train(ReadSpec spec, PlannedMigration planned, Path jar, Path cache)
            throws IOException {
        var catalog = catalog(spec, planned);
        var model = ModelResolver.resolve(spec.document(), spec.tables(), catalog).value();
        insertRows(model, catalog, planned.database());
        var roles = spec.document().settings().auth().map(SpecAuth::allRoles).orElse(List.of());
        if (roles.isEmpty()) {
            return train(model, planned.database(), jar, cache);
        }
        try (var login = PassingRole.memberOf(planned.database(), roles)) {
            return train(model, login.address(), jar, cache);
        }
    }

    /** Where the database was there first, the live one says what the document's names mean. */
    private Catalog catalog(ReadSpec spec, PlannedMigration planned) {
        return project.live()
                .filter(_ -> spec.mode() == SpecSettings.Migrations.VERIFY)
                .map(live -> CatalogReader.read(live, spec.tables().schemas()))
                .orElse(planned.catalog());
    }

    private static void insertRows(Model model, Catalog catalog, DatabaseAddress database)
            throws IOException {
        try {
            new TrainingRows(model, catalog).insert(database);
        } catch (SQLException e) {
            throw new IOException("cannot close the connection to the build's database", e);
        }
    }

    private int train(Model model, DatabaseAddress database, Path jar, Path cache)
            throws IOException {
        int port = freePort();
        var key = new TrainingKey();
        var environment = new HashMap<>(key.environment());
        environment.put("TENON_HOST", "localhost");
        environment.put("TENON_PORT", Integer.toString(port));
        // Whatever the document bounds: a call that is one too many trains little.
        environment.put("TENON_THROTTLE_ENABLED", "false");
        var start =
                new ServiceProcess.Start(
                        jar,
                        database,
                        List.of("-XX:AOTCacheOutput=" + cache),
                        environment,
                        true,
                        Redirect.to(log.toFile()));
        try (var service = ServiceProcess.start(start);
                var _ = EndWithBuild.of(service);
                var run = new TrainingRun(port)) {
            if (!run.isUp(service::isAlive)) {
                throw stopped(jar, "before it was ready");
            }
            return run.make(new TrainingCalls(model, key));
        }
    }

    private ProblemsException stopped(Path jar, String how) {
        return ServiceProcess.stopped(jar, how, project.shown(log) + " says why");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
