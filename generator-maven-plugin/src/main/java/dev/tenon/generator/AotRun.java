package dev.tenon.generator;

import dev.tenon.generator.database.BuildDatabase;
import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.migration.MigrationPlanner;
import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.spec.HttpMethod;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecPath;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
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
import java.util.stream.Stream;

/**
 * Makes the AOT cache of a packaged service (JEP 514) by a training run: the service starts on a
 * scratch database, answers a few requests and stops. No database of the user's takes part.
 */
final class AotRun {

    private static final Duration START = Duration.ofSeconds(60);

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
                var planned = spec.plan(planner(server))) {
            train(spec, jar, cache, planned.database());
            if (!Files.exists(cache)) {
                throw stopped(jar, "without leaving an AOT cache");
            }
            stage.done(Files.size(cache) / 1_000_000 + " MB");
        }
    }

    private MigrationPlanner planner(BuildDatabase server) {
        return new MigrationPlanner(Databases.migrations(project), server);
    }

    private void train(ReadSpec spec, Path jar, Path cache, DatabaseAddress database)
            throws IOException {
        int port = freePort();
        var start =
                new ServiceProcess.Start(
                        jar,
                        database,
                        List.of("-XX:AOTCacheOutput=" + cache),
                        Map.of("TENON_PORT", Integer.toString(port)),
                        Redirect.to(log.toFile()));
        try (var service = ServiceProcess.start(start);
                var client = HttpClient.newHttpClient()) {
            var address = "http://localhost:" + port;
            long deadline = System.nanoTime() + START.toNanos();
            while (status(client, address + "/health/ready") != 200) {
                if (!service.isAlive() || System.nanoTime() > deadline) {
                    throw stopped(jar, "before it was ready");
                }
                pause();
            }
            for (var path : reads(spec.document())) {
                status(client, address + path);
            }
        }
    }

    /** What to read so that classes are loaded: the document, a missing page, every GET. */
    private static List<String> reads(SpecDocument spec) {
        return Stream.concat(
                        Stream.of("/openapi.json", "/nothing-here"),
                        spec.paths().stream()
                                .filter(AotRun::isRead)
                                .map(path -> path.template().replaceAll("\\{[^}]*}", "1"))
                                .map(path -> spec.basePath() + path))
                .toList();
    }

    private static boolean isRead(SpecPath path) {
        return path.operations().stream().anyMatch(each -> each.method() == HttpMethod.GET);
    }

    private ProblemsException stopped(Path jar, String how) {
        return ServiceProcess.stopped(jar, how, project.shown(log) + " says why");
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
