package dev.tenon.generator;

import dev.tenon.generator.database.BuildDatabase;
import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.migration.MigrationPlanner;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Makes the AOT cache of a packaged service (JEP 514) by a training run: the service starts on a
 * scratch database, answers a few requests and stops. No database of the user's takes part.
 */
final class AotRun {

    private static final Duration START = Duration.ofSeconds(60);

    private final Project project;
    private final Stages stages;

    AotRun(Project project, Stages stages) {
        this.project = project;
        this.stages = stages;
    }

    /** Writes the cache beside the jar, with {@code .aot} for {@code .jar}. */
    void train(Path jar) throws IOException {
        var cache = jar.resolveSibling(jar.getFileName().toString().replaceAll("\\.jar$", ".aot"));
        Files.deleteIfExists(cache);
        var spec = ReadSpec.read(project);
        try (var stage = stages.begin("aot", project.shown(cache));
                var server = Databases.forBuild(project);
                var planned = planner(spec, server).plan(spec.wanted())) {
            train(jar, cache, planned.database());
            if (!Files.exists(cache)) {
                throw ServiceProcess.stopped(jar, "without leaving an AOT cache");
            }
            stage.done(Files.size(cache) / 1_000_000 + " MB");
        }
    }

    private MigrationPlanner planner(ReadSpec spec, BuildDatabase server) {
        return new MigrationPlanner(Databases.migrations(project, spec.mode()), server);
    }

    private static void train(Path jar, Path cache, DatabaseAddress database) throws IOException {
        int port = freePort();
        var options = List.of("-XX:AOTCacheOutput=" + cache);
        var environment = Map.of("TENON_PORT", Integer.toString(port));
        try (var service = ServiceProcess.start(jar, database, options, environment);
                var client = HttpClient.newHttpClient()) {
            var address = "http://localhost:" + port;
            long deadline = System.nanoTime() + START.toNanos();
            while (status(client, address + "/health/ready") != 200) {
                if (!service.isAlive() || System.nanoTime() > deadline) {
                    throw ServiceProcess.stopped(jar, "before it was ready");
                }
                pause();
            }
            status(client, address + "/openapi.json");
            status(client, address + "/nothing-here");
        }
    }

    /** The status of an answer; 0 when there is none. */
    private static int status(HttpClient client, String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(START).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
